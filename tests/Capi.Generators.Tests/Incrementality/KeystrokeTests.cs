using System.Text;
using Capi.Roslyn.Testing;

namespace Capi.Generators.Tests.Incrementality;

/// <summary>What a key press costs, in numbers that are the same on every machine.</summary>
public class KeystrokeTests
{
    private const int Contracts = 100;

    [Fact]
    public void A_cached_run_stays_below_its_budget_per_contract()
    {
        var run = GeneratorRun.First(new CapiEventGenerator(), TestCompilation.Create(Code()));
        for (var edit = 1; edit < 4; edit++)
            run = Edit(run, edit);

        var before = GC.GetAllocatedBytesForCurrentThread();
        run = Edit(run, 9);
        var perContract = (GC.GetAllocatedBytesForCurrentThread() - before) / Contracts;

        Assert.All(run.OutputReasons, reason => Assert.Equal(Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached, reason));
        Assert.InRange(perContract, 0, 140 * 1024);
    }

    private static GeneratorRun Edit(GeneratorRun run, int number) =>
        run.AfterEdit("Other.cs", _ => $"public class Other {{ public int Answer() => {number}; }}");

    private static string Code()
    {
        var code = new StringBuilder("// file: Other.cs\npublic class Other { public int Answer() => 0; }\n");
        for (var number = 0; number < Contracts; number++)
            code.Append(OrdinaryContract.Code($"Order{number}"));

        return code.ToString();
    }
}
