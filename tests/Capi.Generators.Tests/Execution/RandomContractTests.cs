using System.Globalization;
using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using FsCheck.Fluent;

namespace Capi.Generators.Tests.Execution;

/// <summary>Compares the output of random contracts with random values with the reference serializer, byte for byte.</summary>
public class RandomContractTests
{
    private const int ContractCount = 120;

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Every_random_contract_matches_the_reference(string culture)
    {
        var assembly = Loaded.Value;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            for (var number = 0; number < ContractCount; number++)
            {
                foreach (var contract in (object[])assembly.InvokeStatic(GetName(number), "Make")!)
                {
                    EmittedSerializer.AssertMatchesReference(contract);
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_random_contracts_are_different()
    {
        var sizes = Batch.Value.Sources.Select(source => source.SourceText.Length).Distinct().Count();

        Assert.Equal(ContractCount, Batch.Value.Sources.Length);
        Assert.InRange(sizes, ContractCount / 2, ContractCount);
    }

    // All contracts in one compilation, because compiling dominates the run time.
    private static readonly Lazy<GeneratorRun> Batch = new(() => GeneratorVerifier.Run(TestCompilation.Create(
        Enumerable.Range(0, ContractCount)
            .Select(number => ($"{GetName(number)}.cs", RandomContractGenerator.GenerateSource(GetName(number)).Sample(1, new FsCheck.Rnd((ulong)number, 20261123), 50).Single()))
            .Append(("Shared.cs", RandomContractGenerator.SharedSource)))));

    private static readonly Lazy<LoadedAssembly> Loaded = new(() => Batch.Value.Load());

    private static string GetName(int number) => string.Create(CultureInfo.InvariantCulture, $"Random{number}");
}
