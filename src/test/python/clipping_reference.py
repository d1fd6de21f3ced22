"""Two steps of AdamW with the gradient's length limited to 0.5, in PyTorch: the numbers of StepCraftTest."""
import torch

torch.set_default_dtype(torch.float64)
x = torch.tensor([[1.0, 2.0, -1.0], [0.5, -3.0, 2.0], [2.0, 0.0, 1.0], [-1.0, 1.0, 4.0]])
y = torch.tensor([0, 1, 0, 1])
for limit in (0.5, None):
    w = torch.nn.Parameter(torch.tensor([[0.1, -0.2, 0.3], [-0.3, 0.2, 0.1]]))
    optimizer = torch.optim.AdamW([w], lr=0.5, weight_decay=0.01)
    for _ in range(3):
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(x @ w.T, y)
        loss.backward()
        length = w.grad.norm().item()
        if limit is not None:
            torch.nn.utils.clip_grad_norm_([w], limit)
        optimizer.step()
        print(limit, "loss %.8f length %.8f" % (loss.item(), length))
    print([round(v, 8) for v in w.detach().flatten().tolist()])
