using System.Runtime.CompilerServices;

namespace Capi.Hashing.Tests;

/// <summary>Lets all tests of this project hash with the kernel: what they expect comes from the platform.</summary>
internal static class DecidedKernel
{
    // Otherwise it would be decided, and memory allocated, in the middle of whichever test hashes for the 4096th time.
    [ModuleInitializer]
    internal static void Decide() => KernelChoice.Process.Decide();
}
