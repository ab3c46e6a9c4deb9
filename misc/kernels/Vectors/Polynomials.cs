// Written by polynomials.py, which says what is fitted and how well: change it there.
using System.Runtime.CompilerServices;

namespace Curriculum.Kernels;

/// <summary>The polynomials behind the vector functions, by Horner's rule with fused multiply-add.</summary>
internal static class Polynomials
{
    /// <summary>(e^r - 1 - r) / r^2, for x from -0.3469 to 0.3469.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exponential<L, V, T>(V x) where L : struct, ILanes<V, T> where V : struct where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            V p = L.Constant(2.09147553258932e-09, 0);
            p = L.MultiplyAdd(p, x, L.Constant(2.5105312729622103e-08, 0));
            p = L.MultiplyAdd(p, x, L.Constant(2.755727347871858e-07, 0));
            p = L.MultiplyAdd(p, x, L.Constant(2.755725517000089e-06, 0));
            p = L.MultiplyAdd(p, x, L.Constant(2.480158732567746e-05, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.0001984126987500228, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.0013888888888883711, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.008333333333326084, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.04166666666666667, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.1666666666666667, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.5, 0));
            return p;
        }
        else
        {
            V p = L.Constant(0, 0.000198910799f);
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.00139337312f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.00833331048f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.041666463f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.166666672f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.5f));
            return p;
        }
    }

    /// <summary>(2 artanh(s) - 2 s) / (s z) with z = s^2, that is 2/3 + 2/5 z + ..., for x from 0 to 0.02947.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Logarithm<L, V, T>(V x) where L : struct, ILanes<V, T> where V : struct where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            V p = L.Constant(0.13088034850927555, 0);
            p = L.MultiplyAdd(p, x, L.Constant(0.13268638369266825, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.15386244737621665, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.18181795547521137, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.22222222392581045, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.28571428570799784, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.40000000000000885, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.6666666666666666, 0));
            return p;
        }
        else
        {
            V p = L.Constant(0, 0.233316138f);
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.285507798f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.400001228f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.666666687f));
            return p;
        }
    }

    /// <summary>erf(x) / x - 1 with z = x^2, for x from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ErrorNearZero<L, V, T>(V x) where L : struct, ILanes<V, T> where V : struct where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            V p = L.Constant(5.957176147748911e-11, 0);
            p = L.MultiplyAdd(p, x, L.Constant(-1.1372848856791674e-09, 0));
            p = L.MultiplyAdd(p, x, L.Constant(1.4659775274047436e-08, 0));
            p = L.MultiplyAdd(p, x, L.Constant(-1.6350312701054695e-07, 0));
            p = L.MultiplyAdd(p, x, L.Constant(1.6461000484121368e-06, 0));
            p = L.MultiplyAdd(p, x, L.Constant(-1.4925595266831182e-05, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.0001205533111164271, 0));
            p = L.MultiplyAdd(p, x, L.Constant(-0.000854832698083379, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.0052239776248180145, 0));
            p = L.MultiplyAdd(p, x, L.Constant(-0.026866170645076792, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.11283791670954879, 0));
            p = L.MultiplyAdd(p, x, L.Constant(-0.3761263890318375, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.1283791670955126, 0));
            return p;
        }
        else
        {
            V p = L.Constant(0, 7.87587487e-05f);
            p = L.MultiplyAdd(p, x, L.Constant(0, -0.00080168643f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.00518908724f));
            p = L.MultiplyAdd(p, x, L.Constant(0, -0.0268542115f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.112835944f));
            p = L.MultiplyAdd(p, x, L.Constant(0, -0.37612626f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.128379166f));
            return p;
        }
    }

    /// <summary>e^(x^2) erfc(x) with t = (x - 2) / (x + 2), for x from -0.3333 to 0.5.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ErrorFarOut<L, V, T>(V x) where L : struct, ILanes<V, T> where V : struct where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            V p = L.Constant(-4.215301054238321e-07, 0);
            p = L.MultiplyAdd(p, x, L.Constant(-5.322696855655786e-07, 0));
            p = L.MultiplyAdd(p, x, L.Constant(1.1780775215625583e-06, 0));
            p = L.MultiplyAdd(p, x, L.Constant(3.789215643758464e-06, 0));
            p = L.MultiplyAdd(p, x, L.Constant(1.392621183618803e-06, 0));
            p = L.MultiplyAdd(p, x, L.Constant(-1.396807230177146e-05, 0));
            p = L.MultiplyAdd(p, x, L.Constant(-2.7579864674305787e-05, 0));
            p = L.MultiplyAdd(p, x, L.Constant(2.7525480361206068e-05, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.00017436116545392264, 0));
            p = L.MultiplyAdd(p, x, L.Constant(4.355560219515472e-05, 0));
            p = L.MultiplyAdd(p, x, L.Constant(-0.000981977026567889, 0));
            p = L.MultiplyAdd(p, x, L.Constant(-0.0008471432509203844, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.006997461739200444, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.003732892404327764, 0));
            p = L.MultiplyAdd(p, x, L.Constant(-0.07897858101573213, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.24165819424246646, 0));
            p = L.MultiplyAdd(p, x, L.Constant(-0.4271858474139584, 0));
            p = L.MultiplyAdd(p, x, L.Constant(0.25539567631050575, 0));
            return p;
        }
        else
        {
            V p = L.Constant(0, 0.000177615293f);
            p = L.MultiplyAdd(p, x, L.Constant(0, -0.000957956596f));
            p = L.MultiplyAdd(p, x, L.Constant(0, -0.000878181192f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.00699747074f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.00373525545f));
            p = L.MultiplyAdd(p, x, L.Constant(0, -0.0789786577f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.241658136f));
            p = L.MultiplyAdd(p, x, L.Constant(0, -0.427185833f));
            p = L.MultiplyAdd(p, x, L.Constant(0, 0.255395681f));
            return p;
        }
    }
}
