"""The networks: Llama's architecture from transformers, with random first weights, trained here and written as safetensors."""

import contextlib
import copy

import torch
import transformers
from tokenizers import Tokenizer, models, pre_tokenizers

from symbols import PADDING, START, WORDS

SIZES = {
    "tiny": {"hidden_size": 128, "intermediate_size": 512, "num_hidden_layers": 2, "num_attention_heads": 4,
             "num_key_value_heads": 2},
    "1b": {"hidden_size": 2048, "intermediate_size": 8192, "num_hidden_layers": 20, "num_attention_heads": 32,
           "num_key_value_heads": 8},
}
VOCABULARY = 128
SHARD = "1GB"


def network(size, seed, device):
    """A network nobody has trained."""
    torch.manual_seed(seed)
    config = transformers.LlamaConfig(
        vocab_size=VOCABULARY, max_position_embeddings=256, tie_word_embeddings=True, bos_token_id=WORDS.index(START),
        eos_token_id=WORDS.index(PADDING), pad_token_id=WORDS.index(PADDING), **SIZES[size])
    with device if device.type == "cuda" else contextlib.nullcontext():
        return transformers.LlamaForCausalLM(config).float()


def parameters(model):
    """How many numbers it has, tied ones once."""
    return sum(tensor.numel() for tensor in model.parameters())


def save(model, folder):
    """Write configuration and weights, the weights rounded to BF16."""
    copy.deepcopy(model).to(torch.bfloat16).save_pretrained(folder, max_shard_size=SHARD)


def save_tokenizer(folder):
    """Write a tokenizer that takes each word for a token."""
    tokenizer = Tokenizer(models.WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token=PADDING))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    transformers.PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token=PADDING, pad_token=PADDING,
                                         eos_token=PADDING).save_pretrained(folder)
