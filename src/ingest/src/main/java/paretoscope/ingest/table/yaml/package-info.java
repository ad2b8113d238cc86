/// Tables in YAML: a list of mappings, read item by item with every scalar as the text it is, so that a commit hash of
/// digits stays a hash. Aliases are not followed.
package paretoscope.ingest.table.yaml;
