namespace Week03.KNearestNeighbors.Tests;
