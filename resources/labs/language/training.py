"""Training a network to name the symbol that is asked for."""

import dataclasses

import torch

from symbols import TASKS, lists, prompts


@dataclasses.dataclass(frozen=True)
class Course:
    """How long and how fast to learn."""

    steps: int
    rate: float
    batch: int
    warm: int = 20

    def rate_at(self, step):
        """Rises in a line while warming up, then falls in a line to a tenth."""
        if step < self.warm:
            return self.rate * (step + 1) / self.warm
        return self.rate * (1 - 0.9 * (step - self.warm) / max(1, self.steps - self.warm))


COURSES = {
    "tiny": {"base": Course(400, 2e-3, 128), "task": Course(60, 5e-4, 128, warm=5)},
    "1b": {"base": Course(160, 2e-4, 256), "task": Course(30, 2e-5, 256, warm=5)},
}


def examples(batch, task, generator, device):
    """Prompts and answers; without a task each prompt asks for one of the three at random."""
    shown, choices = lists(batch, generator)
    which = torch.randint(len(TASKS), (batch, 1), generator=generator)
    if task is not None:
        which.fill_(TASKS.index(task))
    return prompts(shown).to(device), choices.gather(1, which)[:, 0].to(device)


def train(model, course, task, seed, device, tell=print):
    """Teaches the network in place: single precision, its products in BF16 where the device has them."""
    generator = torch.Generator().manual_seed(seed)
    faster = {"fused": True} if device.type == "cuda" else {}
    optimizer = torch.optim.AdamW(model.parameters(), lr=course.rate, betas=(0.9, 0.95), weight_decay=0.0, **faster)
    model.train()
    for step in range(course.steps):
        for group in optimizer.param_groups:
            group["lr"] = course.rate_at(step)
        asked, answers = examples(course.batch, task, generator, device)
        loss = torch.nn.functional.cross_entropy(answer_logits(model, asked), answers)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        if step % 20 == 0 or step == course.steps - 1:
            tell(f"{task or 'base'}: step {step}, loss {loss.item():.3f}")
    model.eval()


def answer_logits(model, asked):
    """What the network expects after the prompts."""
    with torch.autocast(asked.device.type, torch.bfloat16, enabled=asked.device.type == "cuda"):
        return model(input_ids=asked, use_cache=False, logits_to_keep=1).logits[:, -1].float()


@torch.no_grad()
def shares(model, seed, device, count=512):
    """Of how many lists the network names the first, the last, the commonest symbol."""
    shown, choices = lists(count, torch.Generator().manual_seed(seed))
    named = answer_logits(model, prompts(shown).to(device)).argmax(dim=1).cpu()
    return {task: (named == choices[:, place]).float().mean().item() for place, task in enumerate(TASKS)}
