package paretoscope.store.scan;

/// Numbers different pairs of numbers, from 0 in the order of their first appearance.
final class PairNumbers {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[64];
    private int[] numbers = new int[64];
    private int count;

    /// The number of a pair, which is added if it is new; both of it are from 0.
    int of(int one, int other) {
        long key = (long) one << 32 | other;
        int place = find(key);
        if (numbers[place] == 0) {
            keys[place] = key;
            numbers[place] = ++count;
            int number = count - 1;
            if (2 * count > keys.length) {
                spread();
            }
            return number;
        }
        return numbers[place] - 1;
    }

    private int find(long key) {
        int place = (int) (key * MIX >>> 33) & keys.length - 1;
        while (numbers[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void spread() {
        var before = keys;
        var numbersBefore = numbers;
        keys = new long[2 * before.length];
        numbers = new int[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (numbersBefore[i] != 0) {
                int place = find(before[i]);
                keys[place] = before[i];
                numbers[place] = numbersBefore[i];
            }
        }
    }
}
