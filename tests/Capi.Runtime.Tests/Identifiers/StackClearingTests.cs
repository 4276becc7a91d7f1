using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Capi.Catalog;
using Capi.Identifiers.HashedText;
using Capi.Identifiers.Normalizers;

namespace Capi.Runtime.Tests.Identifiers;

/// <summary>Checks that normalisation leaves no value on the stack.</summary>
public class StackClearingTests
{
    private const int FrameBytes = 8 * 1024;
    private const int SearchedBytes = 4 * FrameBytes;
    private const int Repetitions = 10;

    [Theory]
    [InlineData("Canary Canary Canary Canary")]
    [InlineData("Canary Canary Canary Canary Zoë")]
    [InlineData("Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Zoë")]
    [InlineData("Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Zoë")]
    public void No_normalised_value_stays_on_the_stack(string value)
    {
        var traces = "canarycanarycanarycanary"u8.ToArray();
        var destination = new byte[IdentifierWriter.MaxHashedLength];
        var hints = new NormalizationContext(new DateOnly(2026, 11, 26));
        var reason = DropReason.Unknown;
        var found = false;
        // Repeated, because the JIT and the system use the same stack and may overwrite the traces.
        for (var time = 0; time < Repetitions; time++)
        {
            RunDeeper(() => WriteToStack(traces));
            found |= StackContains(traces);

            RunDeeper(() => reason = IdentifierWriter.WriteHashed(Normalization.Name, value, hints, destination, out _));
            Assert.False(StackContains(traces));
            Assert.Equal(DropReason.None, reason);
        }

        Assert.True(found, "The search did not find a value that is on the stack.");
    }

    // Runs deeper than the frames of the search, so that the search does not overwrite the traces. Clears the stack first.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunDeeper(Action action)
    {
        ClearStack();
        Span<byte> between = stackalloc byte[FrameBytes];
        action();
        between.Clear();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ClearStack()
    {
        Span<byte> all = stackalloc byte[2 * SearchedBytes];
        all.Clear();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteToStack(byte[] traces)
    {
        Span<byte> scratch = stackalloc byte[256];
        traces.CopyTo(scratch);
    }

    // The stack grows downwards; memory of frames that returned is still readable.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool StackContains(byte[] traces)
    {
        byte here = 0;
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.SubtractByteOffset(ref here, SearchedBytes), SearchedBytes).IndexOf(traces) >= 0;
    }
}
