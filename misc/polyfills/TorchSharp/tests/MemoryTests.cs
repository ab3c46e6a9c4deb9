namespace TorchSharp.Tests;

public sealed class MemoryTests
{
    [Test]
    public void A_scope_disposes_what_was_made_in_it_and_not_moved_out()
    {
        Tensor outside = ones(2), moved, detached, inner;
        using (DisposeScope outer = NewDisposeScope())
        {
            using (DisposeScope scope = NewDisposeScope())
            {
                inner = ones(2);
                moved = (inner + 1).MoveToOuterDisposeScope();
                detached = (inner + 2).DetachFromDisposeScope();
                scope.Contains(inner).Should().BeTrue();
                scope.Contains(moved).Should().BeFalse();
                scope.DisposablesCount.Should().BeGreaterThan(0);
            }
            inner.IsInvalid.Should().BeTrue();
            moved.IsInvalid.Should().BeFalse();
            outer.Contains(moved).Should().BeTrue();
        }
        (moved.IsInvalid, detached.IsInvalid, outside.IsInvalid).Should().Be((true, false, false));
    }

    [Test]
    public void A_disposed_tensor_refuses_to_be_used()
    {
        Tensor x = ones(2);
        x.Dispose();
        x.Dispose();
        x.Invoking(y => y + 1).Should().Throw<InvalidOperationException>();
        x.Invoking(y => y.shape).Should().Throw<InvalidOperationException>();
    }

    [Test]
    public void Views_and_further_handles_outlive_the_tensor()
    {
        Tensor x = arange(6, dtype: ScalarType.Float64), view = x[2..], handle = x.alias();
        x.Dispose();
        for (int i = 0; i < 5; i++) zeros(6, ScalarType.Float64);
        Calls.Numbers(view).Should().Equal(2, 3, 4, 5);
        handle.Dispose();
        zeros(6, ScalarType.Float64);
        Calls.Numbers(view).Should().Equal(2, 3, 4, 5);
    }

    [Test]
    public void A_scope_can_be_emptied_and_things_move_between_scopes()
    {
        using DisposeScope first = NewDisposeScope();
        Tensor a = ones(1), b = ones(1), c = ones(1);
        first.DisposeEverythingBut(b);
        (a.IsInvalid, b.IsInvalid, c.IsInvalid).Should().Be((true, false, true));
        using DisposeScope second = NewDisposeScope();
        first.MoveToOther(second, b);
        (first.Contains(b), second.Contains(b)).Should().Be((false, true));
        Tensor d = ones(1);
        d.MoveToOtherDisposeScope(first);
        first.Contains(d).Should().BeTrue();
        first.DisposeEverything();
        (b.IsInvalid, d.IsInvalid).Should().Be((false, true));
        second.Detach(b);
        second.Attach(b);
        second.DisposablesView.Should().Contain(b);
        Tensor result = WrappedTensorDisposeScope(() => b + 1);
        second.Contains(result).Should().BeTrue();
    }

    [Test]
    public void To_with_disposeAfter_disposes_the_original()
    {
        Tensor x = ones(2), y = x.to(ScalarType.Float64, disposeAfter: true);
        (x.IsInvalid, y.IsInvalid).Should().Be((true, false));
    }

    [Test]
    public void A_training_loop_gives_the_same_with_scopes_and_without()
    {
        double[] Train(bool scopes)
        {
            manual_seed(1);
            Tensor x = randn(8, 3), y = randn(8, 1), w = randn(3, 1).requires_grad_();
            for (int step = 0; step < 20; step++)
            {
                using DisposeScope? scope = scopes ? NewDisposeScope() : null;
                ((x.mm(w) - y).square().mean() + w.abs().sum() * 0.1f).backward();
                using (no_grad()) w.sub_(w.grad! * 0.1f);
                w.grad!.zero_();
            }
            return Calls.Numbers(w);
        }
        Train(true).Should().Equal(Train(false));
    }

#if POLYFILL
    [Test]
    public void A_training_loop_with_scopes_reaches_a_steady_state()
    {
        Tensor x = randn(16, 5), y = randint(0, 3, [16]), w1 = randn(5, 7).requires_grad_(), w2 = randn(7, 3).requires_grad_();
        void Step()
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor loss = -x.mm(w1).tanh().mm(w2).log_softmax(1).gather(1, y.unsqueeze(1)).mean();
            loss.backward();
            using (no_grad())
                foreach (Tensor w in (Tensor[])[w1, w2])
                {
                    w.sub_(w.grad! * 0.1f);
                    w.grad = null;
                }
        }
        for (int i = 0; i < 3; i++) Step();
        long before = BufferPool.Allocated;
        for (int i = 0; i < 50; i++) Step();
        BufferPool.Allocated.Should().Be(before, "every block is one that an earlier step has given back");
    }

    [Test]
    public void An_abandoned_graph_gives_back_what_it_saved()
    {
        Tensor x = randn(16, 5).requires_grad_();
        void Evaluate()
        {
            using DisposeScope scope = NewDisposeScope();
            _ = (x.exp() * x.tanh()).sum();
        }
        Evaluate();
        long before = BufferPool.Allocated;
        for (int i = 0; i < 20; i++) Evaluate();
        BufferPool.Allocated.Should().Be(before);
    }

    [Test]
    public void Poison_shows_in_a_block_that_was_given_back()
    {
        BufferPool.Poisons.Should().BeTrue();
        Tensor x = ones(4);
        byte[] block = x.Core.Storage.Bytes;
        x.Dispose();
        block.Should().OnlyContain(value => value == 0xFF);
    }
#endif
}
