namespace TorchSharp;

/// <summary>
/// Changes in place, and what they mean for the graph. The operation is recorded as if it made a new tensor; the numbers then move into
/// the old one, which takes over the new one's place in the graph. If the old one is a view, it is the tensor behind it that has changed:
/// there, a part was replaced. Its gradient goes to the new part inside and to the old tensor outside of it.
/// </summary>
internal static class InPlace
{
    /// <summary>Refuses what has no meaning for gradients. Called before any number is changed.</summary>
    public static void Check(Tensor target, bool recorded)
    {
        TensorCore core = target.Core;
        if (core.IsInference && !GradMode.IsInference) throw Errors.External("Inplace update to inference tensor outside of inference mode is not allowed; clone it first.");
        for (int i = 0; i < core.Shape.Length; i++)
            if (core.Strides[i] == 0 && core.Shape[i] > 1) throw Errors.External($"Several elements of this expanded tensor of shape {Errors.Text(core.Shape)} are one number in memory; clone it before changing it in place.");
        if (!GradMode.IsOn) return;
        if (core.RequiresGrad) throw Errors.External("A leaf tensor that requires grad is being used in an in-place operation.");
        if (core.View is not { } view || !(recorded || core.NeedsGrad || view.Base.NeedsGrad)) return;
        if (view.Base.RequiresGrad) throw Errors.External("A view of a leaf tensor that requires grad is being used in an in-place operation.");
        if (!view.Recorded) throw Errors.External("A view that was taken in no_grad mode is being modified in place with grad mode enabled; take the view again or clone it.");
    }

    /// <summary>
    /// target ← operation(target). What is recorded is given a copy of the old numbers, for they may be needed for the gradient.
    /// </summary>
    public static Tensor Apply(Tensor target, Func<Tensor, Tensor> operation)
    {
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        return Become(target, operation(GradMode.IsOn ? Shaping.Clone(target) : target));
    }

    /// <summary>target ← result, both the numbers and the history.</summary>
    public static Tensor Become(Tensor target, Tensor result)
    {
        TensorCore core = target.Core;
        bool recorded = GradMode.IsOn && (core.NeedsGrad || result.Core.NeedsGrad);
        Check(target, recorded);
        if (!DataTypes.CanBecome(result.Type, target.Type)) throw Errors.External($"A result of type {result.Type} cannot be put into a tensor of type {target.Type}.");
        long[] fits = Layout.Broadcast(target.Shape, result.Shape);
        if (!fits.AsSpan().SequenceEqual(target.Shape)) throw Errors.External($"A result of shape {Errors.Text(result.Shape)} cannot be put into a tensor of shape {Errors.Text(target.Shape)}.");

        // Only what follows changes the graph; gradients of the result's type and shape are seen to by the recorded conversions.
        using Tensor value = recorded ? Shaping.Expand(Converting.To(result, target.Type), target.Shape) : result.alias();
        Converting.Copy(value, target);
        core.Storage.Changed();
        if (recorded) TakePlace(target, value);
        return target;
    }

    /// <summary>The place of target in the graph becomes that of value, whose numbers it has already.</summary>
    public static void TakePlace(Tensor target, Tensor value)
    {
        TensorCore core = target.Core;
        if (core.View is not { } view)
        {
            core.Rebase(value.Core.GradFn, value.Core.OutputNumber);
            return;
        }
        ReplacePart(view, value);
        _ = core.GradFn;
    }

    private static void ReplacePart(ViewOf view, Tensor part)
    {
        using Tensor whole = Tensor.HandleOf(view.Base);
        Func<Tensor, Tensor> replay = view.Replay;
        using Tensor changed = whole.detach();
        Graph.Record("ReplacePart", changed, [whole, part], [], (gradient, node) =>
        {
            Tensor? outside = null;
            if (node.Needs(0))
            {
                outside = Shaping.Clone(gradient);
                Filling.Zero(replay(outside));
            }
            return [outside, node.Needs(1) ? replay(gradient) : null];
        });
        view.Base.Rebase(changed.Core.GradFn, changed.Core.OutputNumber);
    }
}
