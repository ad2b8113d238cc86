package paretoscope.ingest.table;

import paretoscope.ingest.table.row.Container;

/// What a table looks like before anything is read into it.
///
/// @param rows rows that can be read
/// @param columns columns, unnamed ones included
/// @param blankCells cells that hold nothing
/// @param commentLines lines beside the table
public record TableShape(Container container, long rows, int columns, long blankCells, long commentLines) {}
