using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>One round of EM on fixed rows.</summary>
public interface IExpectationMaximization
{
    /// <summary>
    /// E: which share of each row does each component claim? M: the weighted moments of what it claims are its new parameters.
    /// </summary>
    /// <param name="mixture">The parameters so far.</param>
    /// <param name="regularization">What is added to each variance.</param>
    /// <returns>The mean log-likelihood of a row under the parameters <i>so far</i>, and the next ones.</returns>
    (double MeanLogLikelihood, Mixture Next) Step(Mixture mixture, double regularization);
}
