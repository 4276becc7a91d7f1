using System.Runtime.CompilerServices;
using System.Text;
using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Generators.Tests.Incrementality;

/// <summary>Measures the cost of a key press in allocated bytes, which are the same on every machine.</summary>
public class KeystrokeTests
{
    private const int ContractCount = 100;

    /// <summary>The budgets are 10% above the measured values. The remaining cost is the compiler's search for the attribute.</summary>
    [Theory]
    [InlineData("record with twelve annotated parameters", 17)]
    [InlineData("class with twelve properties, eight of them annotated", 16)]
    public void A_key_press_in_a_method_body_stays_below_its_allocation_budget(string shape, int kilobytes) =>
        AssertAllocatesLessThan(kilobytes, shape, number => $"public class Other {{ public int Answer() => {number}; }}");

    /// <summary>Each contract is read again. Most of the cost is the compiler binding attributes and synthesising record members.</summary>
    [Theory]
    [InlineData("record with twelve annotated parameters", 134)]
    [InlineData("class with twelve properties, eight of them annotated", 94)]
    public void A_key_press_in_a_declaration_stays_below_its_allocation_budget(string shape, int kilobytes) =>
        AssertAllocatesLessThan(kilobytes, shape, number => $"public class Other {{ public int Answer{number}() => 0; }}");

    /// <summary>The cache is keyed by the last compilation, which may be referenced only by the driver when the next key is pressed.</summary>
    [Fact]
    public void A_garbage_collection_between_two_key_presses_keeps_the_cache()
    {
        var (driver, next) = CreateDriverBetweenKeyPresses();
        GC.Collect();

        var before = GC.GetAllocatedBytesForCurrentThread();
        driver.RunGenerators(next);
        var perContract = (GC.GetAllocatedBytesForCurrentThread() - before) / ContractCount;

        Assert.True(perContract <= 16 * 1024, $"{perContract} bytes per contract.");
    }

    // A separate method, so that no local of the test keeps the first compilation alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, Compilation Next) CreateDriverBetweenKeyPresses()
    {
        var compilation = TestCompilation.Create(CreateSource("class"));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new CapiEventGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);
        driver = driver.RunGenerators(compilation).RunGenerators(compilation.Clone());
        var createOtherSource = compilation.SyntaxTrees.Single(tree => tree.FilePath == "Other.cs");
        return (driver, compilation.ReplaceSyntaxTree(createOtherSource, TestCompilation.Parse("Other.cs", "public class Other { public int Answer() => 1; }")));
    }

    private static void AssertAllocatesLessThan(int kilobytes, string shape, Func<int, string> createOtherSource)
    {
        var run = GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(CreateSource(shape)));
        for (var edit = 1; edit < 4; edit++)
            run = run.RunAfterEdit("Other.cs", _ => createOtherSource(edit));

        var before = GC.GetAllocatedBytesForCurrentThread();
        run = run.RunAfterEdit("Other.cs", _ => createOtherSource(9));
        var perContract = (GC.GetAllocatedBytesForCurrentThread() - before) / ContractCount;

        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.True(perContract <= kilobytes * 1024, $"{perContract} bytes per contract.");
    }

    [Fact]
    public void A_field_edited_in_one_of_a_hundred_contracts_emits_one_file_again()
    {
        var run = GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(CreateSource("class")));
        var next = run.RunAfterEdit("Order7.cs", text => text.Replace("string Email", "string EmailAddress", StringComparison.Ordinal));

        var emitted = next.OutputReasons.Where(reason => reason != IncrementalStepRunReason.Cached);
        Assert.Equal([IncrementalStepRunReason.Modified], emitted);
        Assert.Equal(ContractCount, next.OutputReasons.Length);
    }

    private static string CreateSource(string shape)
    {
        var code = new StringBuilder("// file: Other.cs\npublic class Other { public int Answer() => 0; }\n");
        for (var number = 0; number < ContractCount; number++)
            code.Append(shape.StartsWith("record", StringComparison.Ordinal) ? OrdinaryContract.CreateSource($"Order{number}") : CreatePlainContract(number));

        return code.ToString();
    }

    private static string CreatePlainContract(int number) => $$"""
        // file: Order{{number}}.cs
        using Capi;
        namespace Shop;
        [MetaEvent("Lead")]
        public sealed partial class Order{{number}}
        {
            [EventId] public string Id { get; set; }
            [EventTime] public DateTimeOffset At { get; set; }
            [Hashed] public string Email { get; set; }
            [Hashed] public string Phone { get; set; }
            [Hashed] public string City { get; set; }
            [Hashed] public string Country { get; set; }
            [CustomData] public decimal Value { get; set; }
            [CustomData] public string Currency { get; set; }
            public string A { get; set; }
            public string B { get; set; }
            public int C { get; set; }
            public int D { get; set; }
        }

        """;
}
