package paretoscope.store.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import paretoscope.store.sql.Sql;

/// Reads lines of JSON objects as what the first of them hold: numbers, truths, texts. Any line that holds something
/// else, or a further field, or is no object makes the database refuse the file.
///
/// That is only known for sure where every field is asked for, so every field is.
///
/// @param columns the columns
/// @param file the file
record TypedJson(ScannedColumns columns, Path file) {
    /// Fewer lines than the importer has looked at, so that it knows every field that the database does.
    private static final int FIRST_LINES = 1000;

    private String source() {
        return "read_json(" + Sql.literal(file.toString()) + ", format = 'newline_delimited', sample_size = "
                + FIRST_LINES + ")";
    }

    /// Asks for the types of the columns that are laid out.
    String types() {
        return "SELECT " + columns.kept().stream().map(i -> "typeof(" + field(i) + ")")
                .collect(Collectors.joining(", ")) + " FROM " + source() + " LIMIT 1";
    }

    private String field(int column) {
        return List.of(columns.names().get(column).split("\\.", -1)).stream().map(Sql::identifier)
                .collect(Collectors.joining("."));
    }

    /// Whether texts come back from these types as they were written.
    boolean suits(List<String> types) {
        return types.stream().allMatch(type -> type.equals("VARCHAR") || type.equals("BOOLEAN") || isNumeric(type));
    }

    private static boolean isNumeric(String type) {
        return type.equals("BIGINT") || type.equals("UBIGINT") || type.equals("DOUBLE");
    }

    /// Makes the table. Of numbers and truths the texts of cells are only worked out where somebody asks for them.
    String table(String name, List<String> types) {
        var made = new ArrayList<String>();
        for (int place = 0; place < columns.kept().size(); place++) {
            int column = columns.kept().get(place);
            made.add(!columns.isNumber(column) ? "c" + column + " VARCHAR" : switch (types.get(place)) {
                case "BOOLEAN" ->
                    "b%1$d BOOLEAN, v%1$d DOUBLE AS (NULL), c%1$d VARCHAR AS (coalesce(b%1$d::VARCHAR, ''))"
                            .formatted(column);
                case "VARCHAR" -> "v%1$d DOUBLE, c%1$d VARCHAR".formatted(column);
                default -> "v%1$d DOUBLE, c%1$d VARCHAR AS (CASE WHEN v%1$d IS NULL THEN '' END)".formatted(column);
            });
        }
        return "CREATE OR REPLACE TEMP TABLE " + name + " (" + String.join(", ", made) + ", gaps BOOLEAN)";
    }

    /// Fills the table.
    String rows(String table, List<String> types) {
        var laid = new ArrayList<String>();
        for (int place = 0; place < columns.kept().size(); place++) {
            int column = columns.kept().get(place);
            laid.add(columns.isNumber(column) ? number(field(column), types.get(place)) : text(column));
        }
        return "INSERT INTO %s SELECT %s, (%s) AS gaps FROM %s".formatted(table, String.join(", ", laid),
                columns.names().stream().map(name -> Sql.identifier(name.split("\\.", -1)[0]) + " IS NULL").distinct()
                        .collect(Collectors.joining(" OR ")),
                source());
    }

    private String text(int column) {
        var text = "coalesce(CAST(" + field(column) + " AS VARCHAR), '')";
        return columns.isKey(column) ? text : "trim(" + text + ")";
    }

    private static String number(String field, String type) {
        if (!type.equals("VARCHAR")) {
            return field;
        }
        var number = "TRY_CAST(" + field + " AS DOUBLE)";
        var plain = "coalesce(isfinite(" + number + ") AND NOT contains(" + field + ", '_'), FALSE)";
        return "CASE WHEN %1$s THEN %2$s END, CASE WHEN %1$s THEN NULL ELSE trim(coalesce(%3$s, '')) END".formatted(
                plain,
                number, field);
    }
}
