using System.Collections.Immutable;
using Capi.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Capi.CodeFixes.Tests.Migration;

/// <summary>"Replace with a contract" on ten senders of ten kinds: the project compiles without an edit.</summary>
public class OwnSendersTests
{
    private static readonly string[] Keys = ["event_name = ", "EventName = ", "[\"event_name\"] = ", "\\\"event_name\\\""];

    private static string Folder => Path.Combine(RepositoryFiles.Root, "tests", "Capi.CodeFixes.Tests", "Migration", "Senders");

    [Theory]
    [InlineData("CheckoutController", false)]
    [InlineData("MinimalApi", false)]
    [InlineData("StaticHelper", false)]
    [InlineData("OrderWorker", true)]
    [InlineData("TryCatchSender", false)]
    [InlineData("MappedDto", false)]
    [InlineData("Batch", false)]
    [InlineData("JsonText", true)]
    [InlineData("RetryLoop", false)]
    [InlineData("GenericEnvelope", false)]
    public async Task The_project_compiles_without_an_edit(string name, bool isReplaced)
    {
        var code = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".cs.txt"));
        var nullable = name == "StaticHelper" ? NullableContextOptions.Disable : NullableContextOptions.Enable;
        var (sender, contract) = await ContractTrial.RefactorAsync(code, FindEventName(code), nullable: nullable, references: [.. RepositoryFiles.References], isProgram: name == "MinimalApi");

        Assert.NotNull(contract);
        Assert.Equal(isReplaced, sender is not null);
    }

    // Not the attribute of a payload class.
    private static string FindEventName(string code) => Keys.First(code.Contains);
}
