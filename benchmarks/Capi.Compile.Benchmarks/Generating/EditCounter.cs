using System.Text;
using Capi.Compile.Benchmarks.Projects;
using Capi.Generators;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;

namespace Capi.Compile.Benchmarks.Generating;

/// <summary>The number of outputs that the generator recomputes after an edit, and the size of the emitted code.</summary>
internal sealed record EditCounts(int AfterUnrelated, int AfterField, int EmittedBytesPerContract);

/// <summary>Counts recomputed outputs with Roslyn's step tracking, which is disabled where time is measured.</summary>
internal static class EditCounter
{
    public static EditCounts CountReruns(int contracts)
    {
        var first = GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(ContractProject.CreateFiles(contracts)));
        var unrelated = first.RunAfterEdit(ContractProject.UnrelatedPath, _ => ContractProject.GetUnrelatedText(1));
        var field = unrelated.RunAfterEdit("Order7.cs", text => text.Replace("string? Email", "string? EmailAddress", StringComparison.Ordinal));

        return new(
            CountRecomputedOutputs(unrelated),
            CountRecomputedOutputs(field),
            first.Sources.Sum(source => Encoding.UTF8.GetByteCount(source.SourceText.ToString())) / contracts);
    }

    private static int CountRecomputedOutputs(GeneratorRun run) => run.OutputReasons.Count(reason => reason != IncrementalStepRunReason.Cached);
}
