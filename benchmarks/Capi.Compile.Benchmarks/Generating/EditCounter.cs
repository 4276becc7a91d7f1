using System.Text;
using Capi.Compile.Benchmarks.Projects;
using Capi.Generators;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Capi.Compile.Benchmarks.Generating;

/// <summary>The number of outputs that the generator recomputes after an edit, and the size of the emitted code.</summary>
internal sealed record EditCounts(int AfterUnrelated, int AfterField, int EmittedBytesPerContract);

/// <summary>Counts recomputed outputs with Roslyn's step tracking, which is disabled where time is measured.</summary>
internal static class EditCounter
{
    public static EditCounts Count(int contracts)
    {
        var first = GeneratorRun.First(new CapiEventGenerator(), TestCompilation.Create(ContractProject.Files(contracts)));
        var unrelated = first.AfterEdit(ContractProject.Unrelated, _ => ContractProject.UnrelatedText(1));
        var field = unrelated.AfterEdit("Order7.cs", text => text.Replace("string? Email", "string? EmailAddress", StringComparison.Ordinal));

        return new(
            Rerun(unrelated),
            Rerun(field),
            first.Sources.Sum(source => Encoding.UTF8.GetByteCount(source.SourceText.ToString())) / contracts);
    }

    private static int Rerun(GeneratorRun run) => run.OutputReasons.Count(reason => reason != IncrementalStepRunReason.Cached);
}
