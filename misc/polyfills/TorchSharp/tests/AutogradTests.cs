using System.Runtime.InteropServices;

namespace TorchSharp.Tests;

public sealed class AutogradTests
{
    private static Tensor Leaf(params double[] numbers) => tensor(numbers, requires_grad: true);

    private static double[] Grad(Tensor x) => Calls.Numbers(x.grad!);

    [Test]
    public void Gradients_add_up_over_ways_and_over_passes()
    {
        Tensor x = Leaf(1, 2);
        Tensor y = x * x + x * 3 + x;
        y.sum().backward();
        Grad(x).Should().Equal(6, 8);
        (x * 2).sum().backward();
        Grad(x).Should().Equal(8, 10);
        x.grad = null;
        x.grad.Should().BeNull();
    }

    [Test]
    public void The_gradient_that_a_leaf_keeps_is_its_own()
    {
        Tensor x = Leaf(1, 2), y = Leaf(3, 4);
        // Both receive the same tensor; adding to one must not change the other.
        (x + y).sum().backward();
        (x * 1).sum().backward();
        Grad(x).Should().Equal(2, 2);
        Grad(y).Should().Equal(1, 1);
        Tensor given = ones(2, ScalarType.Float64);
        Tensor z = Leaf(0, 0);
        z.alias().backward([given]);
        given.add_(5);
        Grad(z).Should().Equal(1, 1);
    }

    [Test]
    public void A_graph_serves_once_unless_it_is_retained()
    {
        Tensor x = Leaf(1, 2), y = (x * x).sum();
        y.backward(retain_graph: true);
        y.backward();
        Grad(x).Should().Equal(4, 8);
        y.Invoking(z => z.backward()).Should().Throw<ExternalException>();
    }

    [Test]
    public void A_backward_without_a_gradient_needs_a_single_number()
    {
        Tensor x = Leaf(1, 2);
        (x * 2).Invoking(y => y.backward()).Should().Throw<ExternalException>();
        ones(2).sum().Invoking(y => y.backward()).Should().Throw<ExternalException>();
        (x * 2).backward([tensor(new double[] { 1, 10 })]);
        Grad(x).Should().Equal(2, 20);
        autograd.backward(x * x, tensor(new double[] { 1, 0 }));
        Grad(x).Should().Equal(4, 20);
    }

    [Test]
    public void Nothing_is_recorded_in_no_grad_and_detached_tensors_are_leaves()
    {
        Tensor x = Leaf(1, 2);
        using (no_grad())
        {
            is_grad_enabled().Should().BeFalse();
            (x * 2).requires_grad.Should().BeFalse();
            using (enable_grad()) (x * 2).requires_grad.Should().BeTrue();
            using (set_grad_enabled(true)) (x * 2).requires_grad.Should().BeTrue();
            is_grad_enabled().Should().BeFalse();
        }
        is_grad_enabled().Should().BeTrue();
        Tensor y = x * 2, z = y.detach();
        (y.is_leaf, y.requires_grad, z.is_leaf, z.requires_grad, x.is_leaf).Should().Be((false, true, true, false, true));
        z.add_(1);
        Calls.Numbers(y).Should().Equal(new double[] { 3, 5 }, "a detached tensor looks at the same numbers");
        Tensor w = x * 2;
        w.detach_();
        w.requires_grad.Should().BeFalse();
    }

    [Test]
    public void Tensors_of_inference_mode_are_never_recorded()
    {
        Tensor x = Leaf(1, 2), y;
        using (inference_mode()) y = x * 2;
        y.requires_grad.Should().BeFalse();
        y.Invoking(z => z.requires_grad_()).Should().Throw<ExternalException>();
    }

    [Test]
    public void Only_floating_point_leaves_can_be_told_about_gradients()
    {
        ones(2, dtype: ScalarType.Int64).Invoking(x => x.requires_grad_()).Should().Throw<ExternalException>();
        Tensor x = ones(2).with_requires_grad(), y = x * 2;
        x.requires_grad.Should().BeTrue();
        y.Invoking(z => z.requires_grad = false).Should().Throw<ExternalException>();
        x.requires_grad_(false).requires_grad.Should().BeFalse();
    }

    [Test]
    public void Results_that_retain_their_gradient_have_one()
    {
        Tensor x = Leaf(1, 2), y = x * 3, z = y * y;
        y.retain_grad();
        z.sum().backward();
        Grad(y).Should().Equal(6, 12);
        Grad(x).Should().Equal(18, 36);
        z.grad.Should().BeNull();
        // Also after a change in place.
        Tensor w = x * 1;
        w.retain_grad();
        w.add_(1);
        (w * w).sum().backward();
        Grad(w).Should().Equal(4, 6);
    }

    [Test]
    public void Grad_gives_gradients_without_touching_leaves()
    {
        Tensor x = Leaf(1, 2), y = Leaf(3, 4), z = x * y * y, unused = Leaf(5);
        IList<Tensor> gradients = autograd.grad([z.sum()], [x, y], retain_graph: true);
        Calls.Numbers(gradients[0]).Should().Equal(9, 16);
        Calls.Numbers(gradients[1]).Should().Equal(6, 16);
        x.grad.Should().BeNull();
        Action missing = () => autograd.grad([z.sum()], [x, unused], retain_graph: true);
        missing.Should().Throw<ExternalException>();
        autograd.grad([z.sum()], [x, unused], retain_graph: true, allow_unused: true)[1].Should().BeNull();
        // With respect to something in the middle.
        Tensor middle = x * 2, end = (middle * middle).sum();
        Calls.Numbers(autograd.grad([end], [middle])[0]).Should().Equal(4, 8);
    }

    [Test]
    public void Only_the_named_inputs_receive_a_gradient()
    {
        Tensor x = Leaf(1), y = Leaf(2);
        (x * y).backward(inputs: [x]);
        Grad(x).Should().Equal(2);
        y.grad.Should().BeNull();
    }

    [Test]
    public void Derivatives_can_be_differentiated_again_and_again()
    {
        Tensor x = Leaf(2), y = x.pow(4);
        foreach (double expected in (double[])[32, 48, 48, 24])
        {
            y = autograd.grad([y.sum()], [x], create_graph: true)[0];
            Calls.Numbers(y).Should().Equal(expected);
        }
        Tensor a = Leaf(3), b = (a * a * a).sum();
        b.backward(create_graph: true);
        a.grad!.sum().backward();
        Grad(a).Should().Equal(27 + 18);
    }

    [Test]
    public void A_long_chain_overflows_no_stack()
    {
        Tensor x = Leaf(1), y = x;
        for (int i = 0; i < 100_000; i++) y = y + 0;
        y.sum().backward();
        Grad(x).Should().Equal(1);
        using (NewDisposeScope())
        {
            Tensor z = x;
            for (int i = 0; i < 100_000; i++) z = z * 1;
        }
    }

    [Test]
    public void Handles_may_be_disposed_before_the_backward_pass()
    {
        Tensor x = Leaf(1, 2), loss;
        using (NewDisposeScope())
        {
            Tensor y = (x * x).exp();
            loss = (y * y).sum().MoveToOuterDisposeScope();
        }
        for (int i = 0; i < 10; i++) zeros(2, ScalarType.Float64).Dispose();
        loss.backward();
        Grad(x)[0].Should().BeApproximately(4 * Math.Exp(2), 1e-12);
    }

    [Test]
    public void Jacobians_are_those_of_the_formula()
    {
        Tensor x = tensor(new double[] { 1, 2, 3 });
        Tensor jacobian = autograd.functional.jacobian(t => t * t, x);
        Calls.Numbers(jacobian).Should().Equal(2, 0, 0, 0, 4, 0, 0, 0, 6);
        Tensor[] two = [.. autograd.functional.jacobian(t => t[0] * t[1], x, x + 1)];
        Calls.Numbers(two[0].diagonal()).Should().Equal(2, 3, 4);
        Calls.Numbers(two[1].diagonal()).Should().Equal(1, 2, 3);
    }

    private sealed class Cube : autograd.SingleTensorFunction<Cube>
    {
        public override string Name => nameof(Cube);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            Tensor x = (Tensor)vars[0];
            ctx.save_for_backward([x]);
            ctx.save_data("factor", vars[1]);
            return x * x * x * (double)vars[1];
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
        {
            Tensor x = ctx.get_saved_variables()[0];
            return [grad_output * 3 * x * x * (double)ctx.get_data("factor"), null!];
        }
    }

    private sealed class SumAndProduct : autograd.MultiTensorFunction<SumAndProduct>
    {
        public override string Name => nameof(SumAndProduct);

        public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
        {
            (Tensor a, Tensor b) = ((Tensor)vars[0], (Tensor)vars[1]);
            ctx.save_for_backward([a, b]);
            return [a + b, a * b];
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
        {
            List<Tensor> saved = ctx.get_saved_variables();
            return [grad_outputs[0] + grad_outputs[1] * saved[1], grad_outputs[0] + grad_outputs[1] * saved[0]];
        }
    }

    [Test]
    public void A_function_of_ones_own_gives_its_own_gradient()
    {
        Tensor x = Leaf(1, 2), y = Cube.apply(x, 2.0);
        Calls.Numbers(y).Should().Equal(2, 16);
        y.sum().backward();
        Grad(x).Should().Equal(6, 24);

        Tensor a = Leaf(2, 3), b = Leaf(4, 5);
        List<Tensor> both = SumAndProduct.apply(a, b);
        (both[0] * 10 + both[1]).sum().backward();
        Grad(a).Should().Equal(14, 15);
        Grad(b).Should().Equal(12, 13);
        // One of the results alone: the gradient of the other is zero.
        Tensor c = Leaf(2), d = Leaf(3);
        SumAndProduct.apply(c, d)[1].backward();
        (Grad(c)[0], Grad(d)[0]).Should().Be((3, 2));
    }

    private sealed class SquareInPlace : autograd.SingleTensorFunction<SquareInPlace>
    {
        public override string Name => nameof(SquareInPlace);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            Tensor x = (Tensor)vars[0];
            ctx.save_for_backward([x.clone()]);
            ctx.mark_dirty([x]);
            return x.mul_(x);
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => [grad_output * 2 * ctx.get_saved_variables()[0]];
    }

    private sealed class ExpInPlace : autograd.SingleTensorFunction<ExpInPlace>
    {
        public override string Name => nameof(ExpInPlace);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            Tensor x = (Tensor)vars[0];
            x.copy_(x.exp());
            ctx.mark_dirty([x]);
            ctx.save_for_backward([x]);
            return x;
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => [grad_output * ctx.get_saved_variables()[0]];
    }

    [Test]
    public void A_function_of_ones_own_may_change_its_argument()
    {
        // The changed tensor is the result: what was made of it before and after has the gradients of its numbers then.
        Tensor x = Leaf(2, 3), y = x * 1, before = y * 10, same = SquareInPlace.apply(y);
        same.Should().BeSameAs(y);
        Calls.Numbers(y).Should().Equal(4, 9);
        (before + y * 5).sum().backward();
        Grad(x).Should().Equal(10 + 5 * 4, 10 + 5 * 6);

        // A part of a tensor: the tensor behind it changes too.
        Tensor a = Leaf(2, 3), whole = a * 1, part = whole[1..];
        SquareInPlace.apply(part);
        Calls.Numbers(whole).Should().Equal(2, 9);
        whole.sum().backward();
        Grad(a).Should().Equal(1, 6);

        // What it saves may be its result, and the gradient can be differentiated again.
        Tensor u = Leaf(0.5), v = ExpInPlace.apply(u * 1);
        Tensor first = autograd.grad([v.sum()], [u], create_graph: true)[0];
        Calls.Numbers(first)[0].Should().BeApproximately(Math.Exp(0.5), 1e-15);
        Calls.Numbers(autograd.grad([first.sum()], [u])[0])[0].Should().BeApproximately(Math.Exp(0.5), 1e-15);

        FluentActions.Invoking(() => SquareInPlace.apply(Leaf(1))).Should().Throw<ExternalException>().WithMessage("*leaf*");
        Tensor old = x * 1, needed = old * old;
        SquareInPlace.apply(old);
        FluentActions.Invoking(() => needed.sum().backward()).Should().Throw<ExternalException>().WithMessage("*in-place*");
    }
}
