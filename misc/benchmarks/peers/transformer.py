"""A causal transformer: d 128, 4 heads, 2 layers, feed-forward 512 with ReLU, post-norm, no dropout, learned positions,
length 128, batch 16, vocabulary 256; the loss is that of the next token; 20 Adam steps with 1e-3."""
import numpy as np
import torch
from torch import nn

from peer import THREADS, load, serve

torch.set_num_threads(THREADS)
tokens = torch.from_numpy(load("t").astype(np.int64))
causal = torch.triu(torch.full((128, 128), -torch.inf), diagonal=1)


def steps():
    torch.manual_seed(1)
    token, position = nn.Embedding(256, 128), nn.Embedding(128, 128)
    layer = nn.TransformerEncoderLayer(128, 4, 512, dropout=0.0, batch_first=True)
    encoder, head = nn.TransformerEncoder(layer, 2), nn.Linear(128, 256)
    modules = nn.ModuleList([token, position, encoder, head])
    optimizer = torch.optim.Adam(modules.parameters(), lr=1e-3)
    losses = []
    for step in range(20):
        batch = tokens[step * 16 % len(tokens):][:16]
        optimizer.zero_grad()
        states = encoder(token(batch[:, :-1]) + position.weight, mask=causal)
        loss = nn.functional.cross_entropy(head(states).reshape(-1, 256), batch[:, 1:].reshape(-1))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


serve(steps, lambda losses: {"loss_last3": np.mean(losses[-3:])}, modules=["torch"])
