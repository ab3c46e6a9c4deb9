using System.Runtime.InteropServices;

namespace TorchSharp.Tests;

/// <summary>Changes in place and views: the right gradient or an exception, never a wrong gradient.</summary>
public sealed class InPlaceTests
{
    private static Tensor Leaf(params double[] numbers) => tensor(numbers, requires_grad: true);

    private static void Refused(Action action) => action.Should().Throw<ExternalException>();

    [Test]
    public void A_saved_tensor_must_not_have_changed()
    {
        Tensor x = Leaf(1, 2);
        Tensor saved = x * 1, product = saved * saved;
        saved.add_(1);
        Refused(() => product.sum().backward());
        Tensor power = (x * 1).exp();
        power.mul_(2);
        Refused(() => power.sum().backward());
        // Changed through a view, through a detached tensor and through the data: all the same.
        foreach (Action<Tensor> change in (Action<Tensor>[])[t => t[0].fill_(9), t => t.detach().zero_(), t => t.data<double>()[0] = 5, t => t[0] = 3])
        {
            Tensor y = x * 1, z = y * y;
            using (no_grad()) change(y);
            Refused(() => z.sum().backward());
        }
    }

    [Test]
    public void A_change_of_what_was_not_saved_is_harmless()
    {
        Tensor x = Leaf(1, 2), y = x * 2;
        y.add_(5);
        y.sum().backward();
        Calls.Numbers(x.grad!).Should().Equal(2, 2);
    }

    [Test]
    public void Leaves_that_require_gradients_and_their_views_are_not_changed_in_place()
    {
        Tensor x = Leaf(1, 2);
        Refused(() => x.add_(1));
        Refused(() => x[0].mul_(2));
        Refused(() => x[0] = 3);
        Refused(() => x.zero_());
        using (no_grad()) x.add_(1);
        Calls.Numbers(x).Should().Equal(2, 3);
    }

    [Test]
    public void A_change_of_a_view_changes_what_lies_behind_and_its_gradient()
    {
        Tensor x = Leaf(1, 2, 3, 4), y = (x * 1).reshape(2, 2), column = y.select(1, 0);
        column.mul_(10);
        (y * y).sum().backward();
        // y = [10a, b, 10c, d]: 2 · 100a, 2b, 2 · 100c, 2d.
        Calls.Numbers(x.grad!).Should().Equal(200, 4, 600, 8);
    }

    [Test]
    public void A_change_of_the_whole_reaches_views_taken_before()
    {
        Tensor x = Leaf(1, 2, 3), y = x * 1, view = y[1..];
        y.mul_(3);
        view.sum().backward();
        Calls.Numbers(x.grad!).Should().Equal(0, 3, 3);
    }

    [Test]
    public void Views_of_views_and_overwritten_parts()
    {
        Tensor x = Leaf(1, 2, 3, 4, 5, 6), w = Leaf(7, 8);
        Tensor y = (x * 2).view(2, 3), row = y[1], end = row[1..];
        end.copy_(w);
        row.mul_(2);
        (y * tensor(new double[] { 1, 2, 3 })).sum().backward();
        Calls.Numbers(x.grad!).Should().Equal(2, 4, 6, 4, 0, 0);
        Calls.Numbers(w.grad!).Should().Equal(4, 6);
    }

    [Test]
    public void Numbers_put_into_a_plain_tensor_bring_their_gradient_along()
    {
        Tensor room = zeros(3, 2, ScalarType.Float64), p = Leaf(1, 2);
        room[1] = p * 2;
        room[TensorIndex.Ellipsis, 0].mul_(3);
        (room * room).sum().backward();
        // The row is (6a, 2b).
        Calls.Numbers(p.grad!).Should().Equal(72, 16);
    }

    [Test]
    public void A_view_from_no_grad_is_not_changed_with_recording_on()
    {
        Tensor x = Leaf(1, 2) * 1, view;
        using (no_grad()) view = x[0];
        Refused(() => view.mul_(2));
    }

    [Test]
    public void A_stretched_tensor_is_not_changed_in_place()
    {
        Refused(() => ones(1, 2).expand(3, 2).add_(1));
        Refused(() => ones(1).expand(3).zero_());
    }

    [Test]
    public void Second_derivatives_pass_through_changes_in_place()
    {
        Tensor x = Leaf(2, 3), y = x * x;
        y[0].mul_(x[1]);
        // y = (a²b, b²): ∂/∂a = 2ab, ∂²/∂a² = 2b, ∂²/∂a∂b = 2a.
        Tensor first = autograd.grad([y.sum()], [x], create_graph: true)[0];
        Calls.Numbers(first).Should().Equal(12, 4 + 6);
        Calls.Numbers(autograd.grad([first[0]], [x])[0]).Should().Equal(6, 4);
    }

    [Test]
    public void In_place_forms_equal_their_counterparts()
    {
        Tensor x = tensor(new double[] { -1, 0.5, 2 });
        (string Name, Func<Tensor, Tensor> InPlace, Func<Tensor, Tensor> New)[] pairs =
        [
            ("fill_", t => t.fill_(3), t => full_like(t, 3)), ("zero_", t => t.zero_(), t => zeros_like(t)), ("add_", t => t.add_(2, 3), t => t.add(2, 3)), ("sub_", t => t.sub_(2), t => t.sub(2)),
            ("mul_", t => t.mul_(2), t => t.mul(2)), ("div_", t => t.div_(2), t => t.div(2)), ("div_ floor", t => t.div_(2, RoundingMode.floor), t => t.div(2, RoundingMode.floor)),
            ("copy_", t => t.copy_(ones(3)), t => ones_like(t)), ("clamp_", t => t.clamp_(0, 1), t => t.clamp(0, 1)), ("self", t => t.mul_(t), t => t * t), ("overlap", t => { t[1..].add_(t[..2]); return t; }, t => cat([t[..1], t[1..] + t[..2]])),
            ("set_", t => t.set_(ones(3, ScalarType.Float64)), t => ones_like(t)),
        ];
        foreach ((string name, Func<Tensor, Tensor> inPlace, Func<Tensor, Tensor> made) in pairs)
        {
            Tensor target = x.clone(), result = inPlace(target);
            ReferenceEquals(result, target).Should().BeTrue(name);
            Calls.Numbers(target).Should().Equal(Calls.Numbers(made(x)), name);
        }
        Refused(() => ones(2).add_(ones(3, 2)));
    }
}
