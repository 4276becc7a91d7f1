using System.Runtime.CompilerServices;
using Capi.Hashing;

namespace Capi.Runtime.Tests.Hashing;

/// <summary>Chooses the kernel before any test runs, so that all tests of this project hash with it. Expected values come from the platform hash.</summary>
internal static class KernelInitializer
{
    // Otherwise the choice would run, and allocate memory, during the test that computes the 4096th hash.
    [ModuleInitializer]
    internal static void SelectKernel() => KernelSelector.Shared.SelectKernel();
}
