using Curriculum.Toolkit;
using Week05.SingularValueDecomposition;
using Week01.LinearAlgebra;
Lesson lesson = Lesson.Begin(args, "Singular value decomposition");
var r = new Curriculum.Kernels.SeededRandom(1);
foreach (var (m, n) in new[]{(1,1),(1,4),(4,1),(3,3),(7,5),(5,7),(40,40),(60,40),(70,66),(100,100),(300,40),(33,32)})
{
 Matrix a = new(m,n,[..Enumerable.Range(0,m*n).Select(_=>r.NextNormal())]);
 foreach (var svd in new[]{OneSidedJacobi.Decompose(a), GolubKahan.Decompose(a)})
   Console.WriteLine($"{m} {n} res {Vectors.NormInfinity(Vectors.Subtract(svd.Product().Values,a.Values)):e1} s0 {svd.S[0]} sl {svd.S[^1]} orth {Vectors.NormInfinity(Vectors.Subtract(Matrices.Gram(svd.U).Values,Matrix.Identity(svd.S.Length).Values)):e1} {Vectors.NormInfinity(Vectors.Subtract(Matrices.Gram(svd.Vt.Transpose()).Values,Matrix.Identity(svd.S.Length).Values)):e1}");
 if(m==n) { for(int i=0;i<n;i++)for(int j=0;j<i;j++)a[i,j]=a[j,i];
   foreach (var g in new[]{JacobiEigen.Decompose(a), HouseholderEigen.Decompose(a)})
   Console.WriteLine($"eig {n} {g.Values[0]} {g.Values[^1]} res {Vectors.NormInfinity(Vectors.Subtract(Matrices.Multiply(a,g.Vectors).Values,Matrices.Multiply(g.Vectors,new Matrix(n,n,[..Enumerable.Range(0,n*n).Select(i=>i/n==i%n?g.Values[i/n]:0)])).Values)):e1}");
 }
}
lesson.End();
