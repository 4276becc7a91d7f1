using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI014: a key that Meta doesn't define for user_data, a key of another section, or a key that is not valid text.</summary>
internal sealed class UnknownKeyRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.UnknownKey;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract)
    {
        var (mistake, remedy) = Say(problem, problem.Annotation!);
        return [Names.Of(problem.Symbol), mistake, remedy];
    }

    private static (string Mistake, string Remedy) Say(ContractProblem problem, Annotation annotation) => (problem.Kind, annotation.Kind) switch
    {
        (ContractProblemKind.UnknownKey, AnnotationKind.CustomData) =>
            ("has a key that is blank or not valid text, so it can't be sent", "use a CustomDataKeys constant or a property name of your own"),
        (ContractProblemKind.UnknownKey, _) =>
            ($"has the key '{problem.Key}', which Meta doesn't define for user_data, so it never matches", Nearest(problem, annotation.Kind)),
        (_, AnnotationKind.Hashed or AnnotationKind.Clear) when Parameters.Find(ParameterSection.UserData, problem.Key ?? "") is null && problem.Key is not null =>
            ($"has the key '{problem.Key}', which Meta doesn't read from user_data, so it never matches", Elsewhere(problem.Key)),

        // Entries of contents contain only custom data.
        _ => ($"has [{annotation.Kind}] in an entry of contents, where Meta reads only product data", "move it to the contract, or remove the attribute"),
    };

    private static string Nearest(ContractProblem problem, AnnotationKind kind) =>
        Meant(problem) is { } key
            ? "use " + UserDataAttributes.For(key)
            : "use a UserDataKeys constant, such as " + (kind == AnnotationKind.Hashed ? "[Hashed(UserDataKeys.Email)]" : "[Clear(UserDataKeys.Fbc)]");

    private static string Elsewhere(string key) => Parameters.Find(ParameterSection.CustomData, key) is not null
        ? "use " + Names.Attribute(AnnotationKind.CustomData, key)
        : "use a UserDataKeys constant, or remove the attribute";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract)
    {
        if (problem.Annotation is not { Kind: AnnotationKind.Hashed or AnnotationKind.Clear } || problem.Key is not { } written)
            return [];
        if (problem.Kind == ContractProblemKind.UnknownKey)
            return Meant(problem) is { } key ? [(FixProperties.Key, key), (FixProperties.Replacement, UserDataAttributes.KindFor(key).ToString())] : [];

        return Parameters.Find(ParameterSection.CustomData, written) is not null
            ? [(FixProperties.Key, written), (FixProperties.Replacement, nameof(AnnotationKind.CustomData))]
            : [];
    }

    private static string? Meant(ContractProblem problem) => KeyInference.UserData(problem.Key!) ?? KeyInference.UserData(problem.Symbol.Name);
}
