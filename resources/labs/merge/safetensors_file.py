"""Writing safetensors: the length of a JSON header, the header, the tensors' bytes."""

import json
import struct

DTYPES = {"float32": "F32", "int64": "I64"}
ALIGNMENT = 8


def write_safetensors(path, arrays):
    """Write NumPy arrays by name, in the order of their names, so that equal arrays give equal files."""
    header, blocks, position = {}, [], 0
    for name in sorted(arrays):
        block = arrays[name].astype(arrays[name].dtype.newbyteorder("<")).tobytes()
        header[name] = {
            "dtype": DTYPES[arrays[name].dtype.name],
            "shape": list(arrays[name].shape),
            "data_offsets": [position, position + len(block)],
        }
        blocks.append(block)
        position += len(block)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % ALIGNMENT)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(blocks))


def write_weights(path, tensors):
    """Write a network's weights."""
    write_safetensors(path, {name: tensor.numpy() for name, tensor in tensors.items()})


def write_examples(path, examples):
    """Write a task's data set: pictures as `features`, digits as `target`, the items' ids as `id`."""
    write_safetensors(path, {"features": examples.images, "target": examples.digits.astype("int64"),
                             "id": examples.ids.astype("int64")})
