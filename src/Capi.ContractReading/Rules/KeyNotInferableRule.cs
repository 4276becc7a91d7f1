using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI013: an annotation has no key, and none can be inferred from the member name.</summary>
internal sealed class KeyNotInferableRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI013";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Key can't be inferred from the member name",
        "'{0}' has {1} without a key and none can be inferred from its name, so Meta couldn't tell what the value is; {2}",
        RuleCategories.Contract);

    /// <summary>The shared instance.</summary>
    public static readonly KeyNotInferableRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var kind = problem.Annotation!.Kind;
        return [MessageFormat.FormatName(problem.Symbol), MessageFormat.FormatAttribute(kind), GetRemedy(kind, problem.Symbol.Name)];
    }

    private static string GetRemedy(AnnotationKind kind, string memberName) => kind switch
    {
        AnnotationKind.Hashed => "use a UserDataKeys constant, such as [Hashed(UserDataKeys.Email)]",
        AnnotationKind.Clear => "use a UserDataKeys constant, such as [Clear(UserDataKeys.Fbc)]",

        // A name such as City may mean the hotel's or the buyer's city; only the developer knows.
        _ when KeyInference.InferUserDataKey(memberName) is { } key =>
            "use " + UserDataAttributes.FormatAttribute(key) + " if it describes the person, or give [CustomData] a property name",
        _ => "use a CustomDataKeys constant or a property name of your own",
    };

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract)
    {
        // Only offer keys that support the member's type.
        var kind = problem.Annotation!.Kind;
        var value = MessageFormat.GetValueType(problem.Symbol) is { } type ? ValueReader.Read(type) : null;
        if (kind != AnnotationKind.CustomData)
            return [(FixProperties.Choices, DiagnosticProperties.FormatChoices(UserDataAttributes.GetKeys(kind).Where(IsSupported)))];

        // A custom property is the alternative, and the only choice if no identifier can be inferred from the name.
        var key = KeyInference.InferUserDataKey(problem.Symbol.Name) is { } identifierKey && IsSupported(identifierKey) ? identifierKey : null;
        var customKey = NameTokenizer.ToSnakeCase(problem.Symbol.Name);
        var isInEntry = WellKnownTypes.FindAttribute(problem.Symbol.ContainingType, "Capi", "MetaContentAttribute") is not null;
        var section = isInEntry ? ParameterSection.Content : ParameterSection.CustomData;
        return
        [
            (FixProperties.Key, key),
            (FixProperties.Replacement, key is null ? null : UserDataAttributes.GetKind(key).ToString()),
            (FixProperties.Choices, value is not null && TypeCompatibility.SupportsCustomData(ParameterDefinitions.Find(section, customKey), value) ? customKey : null),
        ];

        bool IsSupported(string candidate) => value is not null
            && TypeCompatibility.SupportsUserData(UserDataAttributes.GetKind(candidate) == AnnotationKind.Hashed, ParameterDefinitions.Find(ParameterSection.UserData, candidate)!, value);
    }
}
