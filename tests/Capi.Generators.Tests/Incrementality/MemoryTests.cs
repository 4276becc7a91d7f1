using System.Runtime.CompilerServices;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Tests.Incrementality;

/// <summary>The pipeline must not keep what it has seen: an editor would hold every old version of the project.</summary>
public class MemoryTests
{
    private const string Code = """
        // file: A.cs
        using Capi;
        [MetaEvent("Lead")]
        public partial record Lead([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
        // file: B.cs
        public class Other { public int Answer() => 1; }
        """;

    [Fact]
    public void The_first_compilation_dies_after_an_edit()
    {
        var (weak, last) = RunAndEdit();
        for (var attempt = 0; attempt < 10 && weak.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(weak.IsAlive, "The first compilation is still reachable from the driver.");
        GC.KeepAlive(last);
    }

    // In a method of its own, so that no local of the test keeps the compilation alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Weak, GeneratorDriver Last) RunAndEdit()
    {
        var compilation = TestCompilation.Create(Code);
        var first = GeneratorRun.First(new CapiEventGenerator(), compilation);
        var second = first.AfterEdit("B.cs", text => text.Replace("1", "2", StringComparison.Ordinal));
        var third = second.AfterEdit("B.cs", text => text.Replace("2", "3", StringComparison.Ordinal));
        return (new WeakReference(compilation), third.Driver);
    }
}
