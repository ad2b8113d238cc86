package paretoscope.ingest.table.row;

/// How a table is written in its file.
///
/// @param kind a name for people: `CSV`, `JSON Lines`, `sheet`
/// @param separator what stands between cells: a character, `space` for any run of white space, or empty
/// @param encoding the name of the character set, or empty for binary containers
/// @param encodingGuessed whether the encoding was assumed for want of a sign
/// @param byteOrderMark whether the file begins with one
/// @param header whether the columns are named in the file
public record Container(String kind, String separator, String encoding, boolean encodingGuessed, boolean byteOrderMark,
        boolean header) {
    /// A container whose rows name their own fields, in UTF-8.
    public static Container named(String kind) {
        return new Container(kind, "", "UTF-8", false, false, true);
    }
}
