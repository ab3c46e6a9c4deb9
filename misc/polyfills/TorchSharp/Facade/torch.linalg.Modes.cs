namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        /// <summary>Which parts of Q R are wanted.</summary>
        public enum QRMode
        {
            /// <summary>Q with as many columns as the smaller size.</summary>
            Reduced = 0,

            /// <summary>A square Q.</summary>
            Complete = 1,

            /// <summary>R alone.</summary>
            R = 2,
        }
    }
}
