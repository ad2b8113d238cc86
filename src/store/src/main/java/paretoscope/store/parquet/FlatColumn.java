package paretoscope.store.parquet;

import java.util.ArrayList;
import java.util.List;
import paretoscope.store.sql.Sql;

/// One column of a table without nesting: its dotted name, and the expression that reads it.
record FlatColumn(String name, String expression) {
    /// A column as the database describes it.
    record Described(String name, String type) {}

    static List<FlatColumn> flatten(List<Described> described) {
        var flat = new ArrayList<FlatColumn>();
        described.forEach(column -> add(flat, column.name(), Sql.identifier(column.name()), column.type()));
        return flat;
    }

    private static void add(List<FlatColumn> flat, String name, String expression, String type) {
        if (type.startsWith("STRUCT(") && type.endsWith(")")) {
            for (var field : StructFields.of(type)) {
                add(flat, name + "." + field.name(), expression + "." + Sql.identifier(field.name()), field.type());
            }
        } else if (type.endsWith("]") || type.startsWith("MAP(")) {
            flat.add(new FlatColumn(name, "to_json(" + expression + ")::VARCHAR"));
        } else if (type.equals("BLOB") || type.startsWith("TIME") && !type.startsWith("TIMESTAMP")
                || type.equals("INTERVAL") || type.equals("UUID") || type.startsWith("ENUM")) {
            flat.add(new FlatColumn(name, expression + "::VARCHAR"));
        } else {
            flat.add(new FlatColumn(name, expression));
        }
    }
}
