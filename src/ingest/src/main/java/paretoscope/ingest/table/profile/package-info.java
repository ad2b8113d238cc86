/// What the cells of each column look like, found in one pass over the table: types, number style, ranges, blanks,
/// and which columns tell rows of the same configuration apart. No meaning is given to a column here.
package paretoscope.ingest.table.profile;
