package org.apache.arrow.c;

/// Where an Arrow stream lies in memory.
///
/// DuckDB's driver looks this class up by its name and asks it for nothing but the address. Arrow's own library has that
/// name as well; it brings vectors of its own and a second Jackson, and has to be let into the insides of Java, all of which
/// is of no use to somebody who has the columns already.
public final class ArrowArrayStream {
    private final long address;

    /// @param address of the structure `ArrowArrayStream` of the C stream interface
    public ArrowArrayStream(long address) {
        this.address = address;
    }

    /// Called by the driver, by reflection.
    public long memoryAddress() {
        return address;
    }
}
