using Capi.ContractReading.Fields;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI011: two members have the same key, which accepts a single value.</summary>
internal sealed class DuplicateKeyRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI011";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Two members have the same key",
        "'{0}' is sent as '{1}' and so is '{2}', but {3}; remove the annotation from one of them",
        RuleCategories.Contract);

    /// <summary>The shared instance.</summary>
    public static readonly DuplicateKeyRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckContract(ReadingState state) => CheckFields(state, state.Fields);

    /// <summary>Adds a problem for every field, of a contract or of an entry of <c>contents</c>, whose key an earlier field has.</summary>
    public static void CheckFields(ReadingState state, IReadOnlyList<ContractField> fields)
    {
        var taken = new Dictionary<(FieldSection, string), ContractField>();
        foreach (var field in fields)
        {
            if (!taken.TryGetValue((field.Section, field.Key), out var first))
                taken.Add((field.Section, field.Key), field);
            else if (!CanShareKey(first, field))
                state.Problems.Add(new(Instance, field.Member, field.Key) { ConflictingFields = (first, field) });
        }
    }

    // Hashed and clear values must not be mixed in one key: Meta requires one form everywhere.
    private static bool CanShareKey(ContractField first, ContractField second) =>
        first.IsList && first.Annotation == second.Annotation;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var (first, second) = problem.ConflictingFields!.Value;
        return
        [
            MessageFormat.FormatName(second.Path),
            problem.Key!,
            MessageFormat.FormatName(first.Path),
            first.IsList ? "Meta expects it in one form, hashed or in clear" : "an event contains it only once",
        ];
    }

    /// <inheritdoc/>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) =>
        contract.GetLocation(GetFirstDifferentMember(problem.ConflictingFields!.Value.Second, problem.ConflictingFields!.Value.First));

    /// <inheritdoc/>
    protected override IEnumerable<Location> GetAdditionalLocations(ContractProblem problem, ContractLocations contract) =>
        [contract.GetLocation(GetFirstDifferentMember(problem.ConflictingFields!.Value.First, problem.ConflictingFields!.Value.Second))];

    /// <summary>The first member in which the two paths differ: for an address type flattened twice, the two address members rather than the city.</summary>
    private static ISymbol GetFirstDifferentMember(ContractField field, ContractField other)
    {
        var step = 0;
        while (step < field.Path.Length - 1
            && step < other.Path.Length - 1
            && SymbolEqualityComparer.Default.Equals(field.Path[step], other.Path[step]))
            step++;

        return field.Path[step];
    }
}
