package paretoscope.compute.device;

/// What sort of device it is, which decides how a worker is kept to it.
public enum DeviceKind {
    CPU("cpu"),
    CUDA("cuda"),
    ROCM("rocm");

    private final String code;

    DeviceKind(String code) {
        this.code = code;
    }

    /// The word for it in messages and files.
    public String code() {
        return code;
    }
}
