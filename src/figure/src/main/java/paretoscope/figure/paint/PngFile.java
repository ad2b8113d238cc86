package paretoscope.figure.paint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import paretoscope.figure.drawing.Raster;

/// Writes 8-bit RGBA PNG: header, pixel size, pixels, end, and nothing that changes from one day to the next.
///
/// W3C Portable Network Graphics (third edition), sections 5 and 9.
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private PngFile() {}

    /// The file's bytes; with dots per inch above 0 the picture knows how large it is on paper.
    static byte[] bytes(Raster raster, double dpi) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(raster.width()).putInt(raster.height())
                .put(new byte[]{8, 6, 0, 0, 0}).array());
        if (dpi > 0) {
            int perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
            chunk(file, "pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
        }
        chunk(file, "IDAT", compressed(raster));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] compressed(Raster raster) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        var row = new byte[1 + 4 * raster.width()];
        var buffer = new byte[1 << 16];
        for (int y = 0; y < raster.height(); y++) {
            fill(row, raster, y);
            deflater.setInput(row);
            while (!deflater.needsInput()) {
                bytes.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            bytes.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return bytes.toByteArray();
    }

    /// One row after its filter byte, 0: figures are mostly flat, which deflate handles best unfiltered.
    private static void fill(byte[] row, Raster raster, int y) {
        for (int x = 0; x < raster.width(); x++) {
            int argb = raster.argbAt(x, y);
            row[4 * x + 1] = (byte) (argb >> 16);
            row[4 * x + 2] = (byte) (argb >> 8);
            row[4 * x + 3] = (byte) argb;
            row[4 * x + 4] = (byte) (argb >>> 24);
        }
    }

    private static void chunk(ByteArrayOutputStream file, String kind, byte[] data) {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
