using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Tools around parameters and modules.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients down together so that their norm, taken as one vector, is at most the given one.</summary>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                using IDisposable mode = no_grad();
                using DisposeScope temporaries = NewDisposeScope();
                Tensor[] gradients = [.. tensors.Select(tensor => tensor.grad).OfType<Tensor>()];
                if (gradients.Length == 0) return 0;
                Tensor norms = Joining.Stack([.. gradients.Select(gradient => Converting.To(Reductions.Norm(gradient, norm_type, null, false), ScalarType.Float64))], 0);
                double total = Reductions.Norm(norms, norm_type, null, false).ToDouble(), scale = max_norm / (total + 1e-6);
                if (scale < 1) foreach (Tensor gradient in gradients) gradient.mul_(scale);
                return total;
            }

            /// <summary>Cuts all gradients to the range from −clip_value to clip_value.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using IDisposable mode = no_grad();
                using DisposeScope temporaries = NewDisposeScope();
                foreach (Tensor gradient in tensors.Select(tensor => tensor.grad).OfType<Tensor>()) gradient.clamp_(-clip_value, clip_value);
            }

            /// <summary>All parameters in one vector.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors) => ActivationFunctions.Scoped(() => Joining.Cat([.. tensors.Select(tensor => Shaping.Reshape(tensor, [-1]))], 0));

            /// <summary>Puts the numbers of a vector into parameters.</summary>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using IDisposable mode = no_grad();
                using DisposeScope temporaries = NewDisposeScope();
                Parameter[] all = [.. tensors];
                long needed = all.Sum(tensor => tensor.Core.Count), from = 0;
                if (vec.Dims != 1 || vec.Shape[0] < needed) throw Errors.External($"vector_to_parameters: the vector has shape {Errors.Text(vec.Shape)}; the parameters hold {needed} numbers.");
                foreach (Parameter parameter in all) parameter.copy_(Shaping.Reshape(Shaping.Slice(vec, 0, from, from += parameter.Core.Count, 1), parameter.Shape));
            }

            // γ / √(variance + eps), and what the bias becomes.
            private static (Tensor Scale, Tensor Bias) Fused(Tensor? bias, Tensor mean, Tensor variance, double eps, Tensor? weight, Tensor? shift)
            {
                Tensor scale = Elementary.Rsqrt(Arithmetic.Add(variance, Filling.Single(eps, variance.Type)));
                if (weight is not null) scale = Arithmetic.Mul(weight, scale);
                Tensor moved = Arithmetic.Mul(bias is null ? Elementary.Neg(mean) : Arithmetic.Sub(bias, mean), scale);
                return (scale, shift is null ? moved : Arithmetic.Add(moved, shift));
            }

            /// <summary>The weight and bias of a convolution that does what a convolution and a batch normalisation in use do.</summary>
            public static (Parameter weight, Parameter bias) fuse_conv_bn_weights(Tensor conv_w, Tensor? conv_b, Tensor bn_rm, Tensor bn_rv, double bn_eps, Tensor? bn_w, Tensor? bn_b, bool transpose = false)
            {
                using IDisposable mode = no_grad();
                (Tensor scale, Tensor bias) = Fused(conv_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b);
                long[] shape = [.. Enumerable.Range(0, conv_w.Dims).Select(d => d == (transpose ? 1 : 0) ? -1L : 1L)];
                return (new Parameter(Arithmetic.Mul(conv_w, Shaping.Reshape(scale, shape))), new Parameter(bias));
            }

            /// <summary>The weight and bias of a linear layer that does what a linear layer and a batch normalisation in use do.</summary>
            public static (Parameter weight, Parameter bias) fuse_linear_bn_weights(Tensor linear_w, Tensor? linear_b, Tensor bn_rm, Tensor bn_rv, double bn_eps, Tensor? bn_w, Tensor? bn_b) =>
                fuse_conv_bn_weights(linear_w, linear_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b);

            /// <summary>One linear layer that does what a linear layer and a batch normalisation in use do.</summary>
            public static Linear fuse_linear_bn_eval(Linear linear, BatchNorm bn)
            {
                if (linear.training || bn.training) throw new ArgumentException("Only modules that are in use (eval) can be fused.");
                (Parameter weight, Parameter bias) = fuse_linear_bn_weights(linear.weight, linear.bias, bn.running_mean!, bn.running_var!, bn.Epsilon, bn.weight, bn.bias);
                return new Linear(weight, bias);
            }
        }
    }
}
