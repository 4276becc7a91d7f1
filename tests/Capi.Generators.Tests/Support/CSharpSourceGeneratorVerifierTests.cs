using VerifyCS = Capi.Generators.Tests.Support.CSharpSourceGeneratorVerifier<Capi.Generators.CapiEventGenerator>;

namespace Capi.Generators.Tests.Support;

/// <summary>Tests that the verifier fails on each kind of difference.</summary>
public class CSharpSourceGeneratorVerifierTests
{
    private const string Contract = """
        using Capi;
        [MetaEvent("Lead")] public partial class Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; }
        """;

    private static readonly string Emitted = GeneratorVerifier.RunAndGetText(Contract);

    [Fact]
    public Task The_emitted_file_is_accepted() => VerifyCS.VerifyAsync(Contract, ("Order.g.cs", Emitted));

    [Fact]
    public Task An_unexpected_file_is_a_failure() => AssertFailsAsync("source file list", () => VerifyCS.VerifyNoGeneratedSourcesAsync(Contract));

    [Fact]
    public Task A_missing_file_is_a_failure() =>
        AssertFailsAsync("source file list", () => VerifyCS.VerifyAsync(Contract, ("Order.g.cs", Emitted), ("Lead.g.cs", Emitted)));

    [Fact]
    public Task Another_hint_name_is_a_failure() => AssertFailsAsync("source file list", () => VerifyCS.VerifyAsync(Contract, ("order.g.cs", Emitted)));

    [Fact]
    public Task Another_text_is_a_failure() => AssertFailsAsync("Order.g.cs", () => VerifyCS.VerifyAsync(Contract, ("Order.g.cs", Emitted + "\n")));

    [Fact]
    public Task An_error_that_is_not_marked_is_a_failure() =>
        AssertFailsAsync("CS0246", () => VerifyCS.VerifyAsync(Contract + "public class Other : Missing;", ("Order.g.cs", Emitted)));

    private static async Task AssertFailsAsync(string expectedMessage, Func<Task> verify)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(verify);

        Assert.Contains(expectedMessage, failure.Message, StringComparison.Ordinal);
    }
}
