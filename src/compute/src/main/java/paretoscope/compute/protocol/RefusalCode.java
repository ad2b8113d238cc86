package paretoscope.compute.protocol;

import java.util.Arrays;

/// Why a worker refuses a request. The numbers are those on the line.
public enum RefusalCode {
    /// The evaluator failed in a way it will fail again.
    EVALUATION_FAILED(-32000),
    /// Memory ran out; the program asks again with a smaller batch.
    OUT_OF_MEMORY(-32001),
    /// The device no longer answers.
    DEVICE_LOST(-32002),
    /// Nothing more can be written.
    DISK_FULL(-32003),
    /// The request was cancelled, as asked.
    CANCELLED(-32800),
    /// The payload is not what the worker understands.
    INVALID(-32602),
    /// Any other code.
    OTHER(0);

    private final int number;

    RefusalCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /// The code with this number, [#OTHER] where there is none.
    static RefusalCode of(int number) {
        return Arrays.stream(values()).filter(code -> code.number == number).findFirst().orElse(OTHER);
    }
}
