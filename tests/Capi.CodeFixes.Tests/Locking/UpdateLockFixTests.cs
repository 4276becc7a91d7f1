using Capi.Analyzers;
using Capi.Analyzers.Tests.Support;
using Capi.CodeFixes.Locking;
using Capi.CodeFixes.Tests.Support;
using Capi.ContractDescriptions.Locking;
using Capi.Roslyn.Testing.Verifiers;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.CodeFixes.Tests.Locking;

/// <summary>The fix writes the contract as it is now into the lock, and leaves the others alone.</summary>
public class UpdateLockFixTests
{
    private const string Order = "using Capi; [MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [CustomData(\"tier\")] string? Tier);";
    private const string Lead = "[MetaEvent(\"Contact\")] public partial record Question([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);";

    [Theory]
    [InlineData("[{|CAPI608:Hashed|}] string? Phone, [CustomData(\"tier\")] string? Tier")]
    [InlineData("[{|CAPI602:CustomData(\"level\")|}] string? Tier")]
    [InlineData("[{|CAPI602:CustomData(\"level\")|}] string? Tier, [{|CAPI608:Hashed|}] string? Phone")]
    public Task The_contract_is_written(string members)
    {
        var after = Order.Replace("[CustomData(\"tier\")] string? Tier", members, StringComparison.Ordinal);
        return VerifyAsync(Order + Lead, after + Lead, CreateLock(after + Lead));
    }

    [Fact]
    public Task A_lost_identifier_a_new_name_and_a_new_contract_are_written()
    {
        var after = "using Capi; [MetaEvent(\"Lead\")] public partial record {|CAPI601:{|CAPI608:Paid|}|}([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData(\"tier\")] string? Tier, [Hashed] string Phone);"
            + Lead.Replace("Question", "{|CAPI608:Answer|}", StringComparison.Ordinal);
        return VerifyAsync(Order.Replace("[CustomData", "[Hashed] string Phone, [CustomData", StringComparison.Ordinal), after, CreateLock(after));
    }

    [Fact]
    public Task A_nested_contract_is_found()
    {
        var after = "using Capi; namespace Shop { partial class Outer { [MetaEvent(\"Lead\")] internal partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [{|CAPI608:Hashed|}] string? Phone); } }";
        return VerifyAsync(after.Replace(", [{|CAPI608:Hashed|}] string? Phone", "", StringComparison.Ordinal), after, CreateLock(after));
    }

    [Fact]
    public async Task Other_assemblies_and_line_ends_of_Windows_are_kept()
    {
        var after = Order.Replace("string? Tier", "string? Tier, [{|CAPI608:Hashed|}] string? Phone", StringComparison.Ordinal);
        var expected = CreateFile(after);
        expected.Set("Other", "Gone", new LockedContract("Lead", "email", "", new Dictionary<string, LockedKey>()));
        var before = CreateFile(Order);
        before.Set("Other", "Gone", new LockedContract("Lead", "email", "", new Dictionary<string, LockedKey>()));

        await VerifyWithLockAsync(LockWriter.Write(before).Replace("\n", "\r\n", StringComparison.Ordinal), after, LockWriter.Write(expected).Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    private static Task VerifyAsync(string before, string after, string fixedLock) => VerifyWithLockAsync(CreateLock(before), after, fixedLock);

    private static Task VerifyWithLockAsync(string lockText, string code, string fixedLock)
    {
        var test = new CSharpCodeFixVerifier<LockAnalyzer, UpdateLockFix>.Test
        {
            TestCode = code,
            FixedCode = MemberFixVerifier.RemoveMarkup(code),
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck | CodeFixTestBehaviors.SkipFixAllInDocumentCheck,
            NumberOfIncrementalIterations = -4,
            NumberOfFixAllIterations = -2,
        };
        test.TestState.AdditionalFiles.Add(("/0/capi.lock.json", lockText));
        test.FixedState.AdditionalFiles.Add(("/0/capi.lock.json", fixedLock));
        return test.RunAsync();
    }

    private static string CreateLock(string code) => LockWriter.Write(CreateFile(code));

    private static LockFile CreateFile(string code)
    {
        var file = new LockFile();
        foreach (var (type, contract) in SourceContracts.Read(MemberFixVerifier.RemoveMarkup(code)))
            file.Set("TestProject", type, contract);
        return file;
    }
}
