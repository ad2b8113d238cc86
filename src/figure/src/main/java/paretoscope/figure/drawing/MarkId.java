package paretoscope.figure.drawing;

/// The way from a mark back to its datum: the name of the series and the datum's index in it, from 0.
public record MarkId(String series, int datum) {
    public MarkId {
        if (datum < 0) {
            throw new IllegalArgumentException("a datum's index starts at 0, got " + datum);
        }
    }
}
