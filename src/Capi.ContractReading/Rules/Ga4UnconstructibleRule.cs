using Capi.ContractReading.Ga4;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI027: generated code can't create the contract, or a value in it.</summary>
internal sealed class Ga4UnconstructibleRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI027";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Contract can't be created from a GA4 event",
        "'{0}' can't be created by generated code, because '{1}' {2}; {3}",
        RuleCategories.Contract);

    /// <summary>The shared instance.</summary>
    public static readonly Ga4UnconstructibleRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Adds the problem of the contract or of a member; <see cref="Ga4BindingReader"/> finds it.</summary>
    /// <param name="type">The type that can't be created.</param>
    public static void Report(ReadingState state, ISymbol owner, ITypeSymbol type) =>
        state.Problems.Add(new(Instance, owner, type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)) { Detail = GetCause(type) });

    private static string GetCause(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "is an interface",
        { IsAbstract: true } => "is abstract",
        { TypeKind: TypeKind.Class or TypeKind.Struct } => "has no constructor that it can call",
        _ => "is neither a class nor a struct",
    };

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
    [
        MessageFormat.FormatName(problem.Symbol),
        problem.Key!,
        problem.Detail!,
        SymbolEqualityComparer.Default.Equals(problem.Symbol, contract.Type)
            ? "add an accessible constructor without ref, out or params parameters"
            : "use a class, struct or record with an accessible constructor, or for a collection an array, a list or their interfaces",
    ];
}
