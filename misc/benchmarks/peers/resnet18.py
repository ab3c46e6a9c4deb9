"""ResNet-18 (He and others 2016): "forward" is one 224 x 224 picture in eval mode, "step" is forward and backward of a
batch of small pictures with the stem that is usual for them (3 x 3, stride 1, no pooling)."""
import numpy as np
import torch
from torch import nn

from peer import THREADS, VARIANT, load, serve

torch.set_num_threads(THREADS)


class BasicBlock(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.shortcut = nn.Identity() if stride == 1 and inputs == outputs else nn.Sequential(
            nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        out = torch.relu(self.bn1(self.conv1(x)))
        return torch.relu(self.bn2(self.conv2(out)) + self.shortcut(x))


def resnet18(stem, classes):
    layers, inputs = [], 64
    for outputs, stride in [(64, 1), (128, 2), (256, 2), (512, 2)]:
        layers += [BasicBlock(inputs, outputs, stride), BasicBlock(outputs, outputs, 1)]
        inputs = outputs
    return nn.Sequential(*stem, nn.BatchNorm2d(64), nn.ReLU(), *([nn.MaxPool2d(3, 2, padding=1)] if classes == 1000 else []),
                         *layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, classes))


torch.manual_seed(1)
if VARIANT == "forward":
    img = torch.from_numpy(load("img").astype(np.float32)).reshape(1, 3, 224, 224)
    model = resnet18([nn.Conv2d(3, 64, 7, 2, padding=3, bias=False)], 1000).eval()

    def forward():
        with torch.no_grad():
            return model(img)

    serve(forward, lambda logits: {"logit_absmax": logits.abs().max()}, modules=["torch"])
else:
    small = torch.from_numpy(load("small").astype(np.float32)).reshape(-1, 3, 32, 32)
    model = resnet18([nn.Conv2d(3, 64, 3, padding=1, bias=False)], 10)
    target = torch.arange(len(small)) % 10

    def step():
        model.zero_grad()
        loss = nn.functional.cross_entropy(model(small), target)
        loss.backward()
        return loss.item()

    serve(step, lambda loss: {"loss": loss}, modules=["torch"])
