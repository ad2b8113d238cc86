package paretoscope.figure.paint;

import paretoscope.figure.drawing.Path;

/// Path data as the `d` attribute has it.
final class SvgPath implements Path.Walker {
    private final StringBuilder data = new StringBuilder();

    String data() {
        return data.toString();
    }

    @Override
    public void moveTo(double x, double y) {
        put('M', x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        put('L', x, y);
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        put('C', x1, y1, x2, y2, x, y);
    }

    @Override
    public void close() {
        data.append('Z');
    }

    private void put(char command, double... numbers) {
        data.append(command);
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                data.append(' ');
            }
            ShortNumber.append(data, numbers[i]);
        }
    }
}
