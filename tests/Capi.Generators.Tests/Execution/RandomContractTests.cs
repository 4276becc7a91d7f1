using System.Globalization;
using Capi.Roslyn.Testing;
using FsCheck.Fluent;

namespace Capi.Generators.Tests.Execution;

/// <summary>Compares the output of random contracts with random values with the reference serializer, byte for byte.</summary>
public class RandomContractTests
{
    private const int Contracts = 120;

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Every_contract_is_written_as_the_reference_says(string culture)
    {
        var assembly = Loaded.Value;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            for (var number = 0; number < Contracts; number++)
            {
                foreach (var contract in (object[])assembly.Call(Name(number), "Make")!)
                {
                    var (result, json) = Execute.Serialize(contract);
                    Assert.Equal(EnqueueResult.Accepted, result);
                    Assert.Equal(ReferenceSerializer.Json(contract), json);
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_contracts_differ_from_each_other()
    {
        var sizes = Batch.Value.Sources.Select(source => source.SourceText.Length).Distinct().Count();

        Assert.Equal(Contracts, Batch.Value.Sources.Length);
        Assert.InRange(sizes, Contracts / 2, Contracts);
    }

    // All contracts in one compilation, because compiling dominates the run time.
    private static readonly Lazy<GeneratorRun> Batch = new(() => Generate.Checked(TestCompilation.Create(
        Enumerable.Range(0, Contracts)
            .Select(number => ($"{Name(number)}.cs", RandomContract.Source(Name(number)).Sample(1, new FsCheck.Rnd((ulong)number, 20261123), 50).Single()))
            .Append(("Shared.cs", RandomContract.Shared)))));

    private static readonly Lazy<LoadedAssembly> Loaded = new(() => Batch.Value.Load());

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Random{number}");
}
