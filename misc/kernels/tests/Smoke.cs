namespace Curriculum.Kernels.Tests;
public sealed class Smoke { [Test] public void A() => 1.Should().Be(1); }
