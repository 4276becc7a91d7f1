using System.Runtime.CompilerServices;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Tests.Incrementality;

/// <summary>The pipeline must not keep old compilations alive, or an editor would keep every version of the project in memory.</summary>
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
    public void The_first_compilation_is_collected_after_an_edit()
    {
        var (weak, last) = RunAndEdit();

        Assert.True(IsCollected(weak), "The first compilation is still alive.");
        GC.KeepAlive(last);
    }

    [Fact]
    public void The_compilation_of_a_referenced_project_is_collected_after_an_edit()
    {
        var (weak, last) = RunAndEditReferencedProject();

        Assert.True(IsCollected(weak), "The first compilation of the other project is still alive.");
        GC.KeepAlive(last);
    }

    private static bool IsCollected(WeakReference weak)
    {
        for (var attempt = 0; attempt < 10 && weak.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !weak.IsAlive;
    }

    // A separate method, so that no local of the test keeps the compilation alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Weak, GeneratorDriver Last) RunAndEdit()
    {
        var compilation = TestCompilation.Create(Code);
        var first = GeneratorRun.Start(new CapiEventGenerator(), compilation);
        var second = first.RunAfterEdit("B.cs", text => text.Replace("1", "2", StringComparison.Ordinal));
        var third = second.RunAfterEdit("B.cs", text => text.Replace("2", "3", StringComparison.Ordinal));
        return (new WeakReference(compilation), third.Driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Weak, GeneratorDriver Last) RunAndEditReferencedProject()
    {
        var versions = Enumerable.Range(0, 3).Select(number => TestCompilation.Create($"public class Version{number};")).ToList();
        var references = versions.ConvertAll(version => version.ToMetadataReference());
        var run = GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(Code).WithAssemblyName("Shop").AddReferences(references[0]));
        foreach (var (before, after) in references.Zip(references.Skip(1)))
            run = run.RunAgain(run.Input.ReplaceReference(before, after));

        return (new WeakReference(versions[0]), run.Driver);
    }
}
