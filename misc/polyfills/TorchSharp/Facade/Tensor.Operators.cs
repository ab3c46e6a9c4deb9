namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>left + right.</summary>
        public static Tensor operator +(Tensor left, Tensor right) => Arithmetic.Add(left, right);

        /// <summary>left + right.</summary>
        public static Tensor operator +(Tensor left, Scalar right) => Arithmetic.Add(left, Arithmetic.Wrap(right, left));

        /// <summary>left + right.</summary>
        public static Tensor operator +(Scalar left, Tensor right) => Arithmetic.Add(Arithmetic.Wrap(left, right), right);

        /// <summary>left + right.</summary>
        public static Tensor operator +(Tensor left, int right) => Arithmetic.Add(left, Arithmetic.Wrap(right, left));

        /// <summary>left + right.</summary>
        public static Tensor operator +(int left, Tensor right) => Arithmetic.Add(Arithmetic.Wrap(left, right), right);

        /// <summary>left + right.</summary>
        public static Tensor operator +(Tensor left, long right) => Arithmetic.Add(left, Arithmetic.Wrap(right, left));

        /// <summary>left + right.</summary>
        public static Tensor operator +(long left, Tensor right) => Arithmetic.Add(Arithmetic.Wrap(left, right), right);

        /// <summary>left + right.</summary>
        public static Tensor operator +(Tensor left, float right) => Arithmetic.Add(left, Arithmetic.Wrap(right, left));

        /// <summary>left + right.</summary>
        public static Tensor operator +(float left, Tensor right) => Arithmetic.Add(Arithmetic.Wrap(left, right), right);

        /// <summary>left + right.</summary>
        public static Tensor operator +(Tensor left, double right) => Arithmetic.Add(left, Arithmetic.Wrap(right, left));

        /// <summary>left + right.</summary>
        public static Tensor operator +(double left, Tensor right) => Arithmetic.Add(Arithmetic.Wrap(left, right), right);

        /// <summary>left − right.</summary>
        public static Tensor operator -(Tensor left, Tensor right) => Arithmetic.Sub(left, right);

        /// <summary>left − right.</summary>
        public static Tensor operator -(Tensor left, Scalar right) => Arithmetic.Sub(left, Arithmetic.Wrap(right, left));

        /// <summary>left − right.</summary>
        public static Tensor operator -(Scalar left, Tensor right) => Arithmetic.Sub(Arithmetic.Wrap(left, right), right);

        /// <summary>left − right.</summary>
        public static Tensor operator -(Tensor left, int right) => Arithmetic.Sub(left, Arithmetic.Wrap(right, left));

        /// <summary>left − right.</summary>
        public static Tensor operator -(int left, Tensor right) => Arithmetic.Sub(Arithmetic.Wrap(left, right), right);

        /// <summary>left − right.</summary>
        public static Tensor operator -(Tensor left, long right) => Arithmetic.Sub(left, Arithmetic.Wrap(right, left));

        /// <summary>left − right.</summary>
        public static Tensor operator -(long left, Tensor right) => Arithmetic.Sub(Arithmetic.Wrap(left, right), right);

        /// <summary>left − right.</summary>
        public static Tensor operator -(Tensor left, float right) => Arithmetic.Sub(left, Arithmetic.Wrap(right, left));

        /// <summary>left − right.</summary>
        public static Tensor operator -(float left, Tensor right) => Arithmetic.Sub(Arithmetic.Wrap(left, right), right);

        /// <summary>left − right.</summary>
        public static Tensor operator -(Tensor left, double right) => Arithmetic.Sub(left, Arithmetic.Wrap(right, left));

        /// <summary>left − right.</summary>
        public static Tensor operator -(double left, Tensor right) => Arithmetic.Sub(Arithmetic.Wrap(left, right), right);

        /// <summary>left · right, number by number.</summary>
        public static Tensor operator *(Tensor left, Tensor right) => Arithmetic.Mul(left, right);

        /// <summary>left · right, number by number.</summary>
        public static Tensor operator *(Tensor left, Scalar right) => Arithmetic.Mul(left, Arithmetic.Wrap(right, left));

        /// <summary>left · right, number by number.</summary>
        public static Tensor operator *(Scalar left, Tensor right) => Arithmetic.Mul(Arithmetic.Wrap(left, right), right);

        /// <summary>left · right, number by number.</summary>
        public static Tensor operator *(Tensor left, int right) => Arithmetic.Mul(left, Arithmetic.Wrap(right, left));

        /// <summary>left · right, number by number.</summary>
        public static Tensor operator *(int left, Tensor right) => Arithmetic.Mul(Arithmetic.Wrap(left, right), right);

        /// <summary>left · right, number by number.</summary>
        public static Tensor operator *(Tensor left, long right) => Arithmetic.Mul(left, Arithmetic.Wrap(right, left));

        /// <summary>left · right, number by number.</summary>
        public static Tensor operator *(long left, Tensor right) => Arithmetic.Mul(Arithmetic.Wrap(left, right), right);

        /// <summary>left · right, number by number.</summary>
        public static Tensor operator *(Tensor left, float right) => Arithmetic.Mul(left, Arithmetic.Wrap(right, left));

        /// <summary>left · right, number by number.</summary>
        public static Tensor operator *(float left, Tensor right) => Arithmetic.Mul(Arithmetic.Wrap(left, right), right);

        /// <summary>left · right, number by number.</summary>
        public static Tensor operator *(Tensor left, double right) => Arithmetic.Mul(left, Arithmetic.Wrap(right, left));

        /// <summary>left · right, number by number.</summary>
        public static Tensor operator *(double left, Tensor right) => Arithmetic.Mul(Arithmetic.Wrap(left, right), right);

        /// <summary>left / right.</summary>
        public static Tensor operator /(Tensor left, Tensor right) => Arithmetic.Div(left, right);

        /// <summary>left / right.</summary>
        public static Tensor operator /(Tensor left, Scalar right) => Arithmetic.Div(left, Arithmetic.Wrap(right, left));

        /// <summary>left / right.</summary>
        public static Tensor operator /(Scalar left, Tensor right) => Arithmetic.Div(Arithmetic.Wrap(left, right), right);

        /// <summary>left / right.</summary>
        public static Tensor operator /(Tensor left, int right) => Arithmetic.Div(left, Arithmetic.Wrap(right, left));

        /// <summary>left / right.</summary>
        public static Tensor operator /(int left, Tensor right) => Arithmetic.Div(Arithmetic.Wrap(left, right), right);

        /// <summary>left / right.</summary>
        public static Tensor operator /(Tensor left, long right) => Arithmetic.Div(left, Arithmetic.Wrap(right, left));

        /// <summary>left / right.</summary>
        public static Tensor operator /(long left, Tensor right) => Arithmetic.Div(Arithmetic.Wrap(left, right), right);

        /// <summary>left / right.</summary>
        public static Tensor operator /(Tensor left, float right) => Arithmetic.Div(left, Arithmetic.Wrap(right, left));

        /// <summary>left / right.</summary>
        public static Tensor operator /(float left, Tensor right) => Arithmetic.Div(Arithmetic.Wrap(left, right), right);

        /// <summary>left / right.</summary>
        public static Tensor operator /(Tensor left, double right) => Arithmetic.Div(left, Arithmetic.Wrap(right, left));

        /// <summary>left / right.</summary>
        public static Tensor operator /(double left, Tensor right) => Arithmetic.Div(Arithmetic.Wrap(left, right), right);

        /// <summary>What is left of left / right; it has the sign of right.</summary>
        public static Tensor operator %(Tensor left, Tensor right) => Arithmetic.Remainder(left, right);

        /// <summary>What is left of left / right; it has the sign of right.</summary>
        public static Tensor operator %(Tensor left, Scalar right) => Arithmetic.Remainder(left, Arithmetic.Wrap(right, left));

        /// <summary>What is left of left / right; it has the sign of right.</summary>
        public static Tensor operator %(Tensor left, int right) => Arithmetic.Remainder(left, Arithmetic.Wrap(right, left));

        /// <summary>What is left of left / right; it has the sign of right.</summary>
        public static Tensor operator %(Tensor left, long right) => Arithmetic.Remainder(left, Arithmetic.Wrap(right, left));

        /// <summary>What is left of left / right; it has the sign of right.</summary>
        public static Tensor operator %(Tensor left, float right) => Arithmetic.Remainder(left, Arithmetic.Wrap(right, left));

        /// <summary>What is left of left / right; it has the sign of right.</summary>
        public static Tensor operator %(Tensor left, double right) => Arithmetic.Remainder(left, Arithmetic.Wrap(right, left));

        /// <summary>Where both are equal; compare with null by `is null`.</summary>
        public static Tensor operator ==(Tensor left, Tensor right) => Comparisons.Eq(left, right);

        /// <summary>Where both are equal; compare with null by `is null`.</summary>
        public static Tensor operator ==(Tensor left, Scalar right) => Comparisons.Eq(left, Arithmetic.Wrap(right, left));

        /// <summary>Where both are equal; compare with null by `is null`.</summary>
        public static Tensor operator ==(Scalar left, Tensor right) => Comparisons.Eq(Arithmetic.Wrap(left, right), right);

        /// <summary>Where both differ.</summary>
        public static Tensor operator !=(Tensor left, Tensor right) => Comparisons.Ne(left, right);

        /// <summary>Where both differ.</summary>
        public static Tensor operator !=(Tensor left, Scalar right) => Comparisons.Ne(left, Arithmetic.Wrap(right, left));

        /// <summary>Where both differ.</summary>
        public static Tensor operator !=(Scalar left, Tensor right) => Comparisons.Ne(Arithmetic.Wrap(left, right), right);

        /// <summary>Where left is less.</summary>
        public static Tensor operator <(Tensor left, Tensor right) => Comparisons.Lt(left, right);

        /// <summary>Where left is less.</summary>
        public static Tensor operator <(Tensor left, Scalar right) => Comparisons.Lt(left, Arithmetic.Wrap(right, left));

        /// <summary>Where left is less.</summary>
        public static Tensor operator <(Scalar left, Tensor right) => Comparisons.Lt(Arithmetic.Wrap(left, right), right);

        /// <summary>Where left is less or equal.</summary>
        public static Tensor operator <=(Tensor left, Tensor right) => Comparisons.Le(left, right);

        /// <summary>Where left is less or equal.</summary>
        public static Tensor operator <=(Tensor left, Scalar right) => Comparisons.Le(left, Arithmetic.Wrap(right, left));

        /// <summary>Where left is less or equal.</summary>
        public static Tensor operator <=(Scalar left, Tensor right) => Comparisons.Le(Arithmetic.Wrap(left, right), right);

        /// <summary>Where left is greater.</summary>
        public static Tensor operator >(Tensor left, Tensor right) => Comparisons.Gt(left, right);

        /// <summary>Where left is greater.</summary>
        public static Tensor operator >(Tensor left, Scalar right) => Comparisons.Gt(left, Arithmetic.Wrap(right, left));

        /// <summary>Where left is greater.</summary>
        public static Tensor operator >(Scalar left, Tensor right) => Comparisons.Gt(Arithmetic.Wrap(left, right), right);

        /// <summary>Where left is greater or equal.</summary>
        public static Tensor operator >=(Tensor left, Tensor right) => Comparisons.Ge(left, right);

        /// <summary>Where left is greater or equal.</summary>
        public static Tensor operator >=(Tensor left, Scalar right) => Comparisons.Ge(left, Arithmetic.Wrap(right, left));

        /// <summary>Where left is greater or equal.</summary>
        public static Tensor operator >=(Scalar left, Tensor right) => Comparisons.Ge(Arithmetic.Wrap(left, right), right);

        /// <summary>Bit by bit, or where both are true.</summary>
        public static Tensor operator &(Tensor left, Tensor right) => Comparisons.Bitwise(left, right, '&');

        /// <summary>Bit by bit, or where one is true.</summary>
        public static Tensor operator |(Tensor left, Tensor right) => Comparisons.Bitwise(left, right, '|');

        /// <summary>Bit by bit, or where only one is true.</summary>
        public static Tensor operator ^(Tensor left, Tensor right) => Comparisons.Bitwise(left, right, '^');

        /// <summary>Bit by bit, or where it is false.</summary>
        public static Tensor operator ~(Tensor left) => Comparisons.BitwiseNot(left);

        /// <summary>−tensor.</summary>
        public static Tensor operator -(Tensor tensor) => Elementary.Neg(tensor);

        /// <summary>A number as a tensor of no dimensions.</summary>
        public static implicit operator Tensor(byte value) => Filling.FromNumber(value, null);

        /// <summary>A number as a tensor of no dimensions.</summary>
        public static implicit operator Tensor(sbyte value) => Filling.FromNumber(value, null);

        /// <summary>A number as a tensor of no dimensions.</summary>
        public static implicit operator Tensor(short value) => Filling.FromNumber(value, null);

        /// <summary>A number as a tensor of no dimensions.</summary>
        public static implicit operator Tensor(int value) => Filling.FromNumber(value, null);

        /// <summary>A number as a tensor of no dimensions.</summary>
        public static implicit operator Tensor(long value) => Filling.FromNumber(value, null);

        /// <summary>A number as a tensor of no dimensions.</summary>
        public static implicit operator Tensor(float value) => Filling.FromNumber(value, null);

        /// <summary>A number as a tensor of no dimensions.</summary>
        public static implicit operator Tensor(double value) => Filling.FromNumber(value, null);

        /// <summary>A number as a tensor of no dimensions.</summary>
        public static implicit operator Tensor(bool value) => Filling.FromNumber(value, null);

        /// <summary>Numbers as a vector.</summary>
        public static implicit operator Tensor(byte[] value) => Filling.FromArray(value, [value.Length], null);

        /// <summary>Numbers as a vector.</summary>
        public static implicit operator Tensor(sbyte[] value) => Filling.FromArray(value, [value.Length], null);

        /// <summary>Numbers as a vector.</summary>
        public static implicit operator Tensor(short[] value) => Filling.FromArray(value, [value.Length], null);

        /// <summary>Numbers as a vector.</summary>
        public static implicit operator Tensor(int[] value) => Filling.FromArray(value, [value.Length], null);

        /// <summary>Numbers as a vector.</summary>
        public static implicit operator Tensor(long[] value) => Filling.FromArray(value, [value.Length], null);

        /// <summary>Numbers as a vector.</summary>
        public static implicit operator Tensor(float[] value) => Filling.FromArray(value, [value.Length], null);

        /// <summary>Numbers as a vector.</summary>
        public static implicit operator Tensor(double[] value) => Filling.FromArray(value, [value.Length], null);

        /// <summary>Numbers as a vector.</summary>
        public static implicit operator Tensor(bool[] value) => Filling.FromArray(value, [value.Length], null);

        /// <summary>A number as a tensor of no dimensions.</summary>
        public static implicit operator Tensor(Scalar scalar) => Filling.Single(scalar, scalar.Type);

        /// <summary>The one number of the tensor.</summary>
        public static explicit operator float(Tensor value) => value.ToSingle();

        /// <summary>The one number of the tensor.</summary>
        public static explicit operator double(Tensor value) => value.ToDouble();

        /// <summary>The one number of the tensor.</summary>
        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        /// <summary>The one number of the tensor.</summary>
        public static explicit operator byte(Tensor value) => value.ToByte();

        /// <summary>The one number of the tensor.</summary>
        public static explicit operator short(Tensor value) => value.ToInt16();

        /// <summary>The one number of the tensor.</summary>
        public static explicit operator int(Tensor value) => value.ToInt32();

        /// <summary>The one number of the tensor.</summary>
        public static explicit operator long(Tensor value) => value.ToInt64();

        /// <summary>The one number of the tensor.</summary>
        public static explicit operator bool(Tensor value) => value.ToBoolean();
    }
}
