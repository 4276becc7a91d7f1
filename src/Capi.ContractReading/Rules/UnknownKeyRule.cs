using Capi.Catalog;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI014: a key that Meta doesn't define for user_data, a key of another section, or a key that is not valid text.</summary>
internal sealed class UnknownKeyRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI014";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Key is unknown or belongs to another section",
        "'{0}' {1}; {2}",
        RuleCategories.Contract);

    /// <summary>The shared instance.</summary>
    public static readonly UnknownKeyRule Instance = new();

    /// <summary>Why the key is unknown.</summary>
    internal enum Reason
    {
        /// <summary>The key is not defined in user_data, or is not valid as a JSON property name.</summary>
        Undefined,

        /// <summary>A user_data annotation has a key of another section, or is in an entry of contents.</summary>
        WrongSection,
    }

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Finds why a key is not one of <c>user_data</c>.</summary>
    public static Reason GetReason(string key) =>
        ParameterDefinitions.All.Any(parameter => parameter.Key == key) ? Reason.WrongSection : Reason.Undefined;

    /// <summary>Adds a problem for an annotation in an entry of <c>contents</c> that is not <c>[CustomData]</c>.</summary>
    public static void ReportInContent(ReadingState state, AnnotatedMember member, Annotation annotation) =>
        state.AddProblem(Instance, member.Symbol, annotation.Key, annotation, Reason.WrongSection);

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var (fault, remedy) = GetFaultAndRemedy(problem, problem.Annotation!);
        return [MessageFormat.FormatName(problem.Symbol), fault, remedy];
    }

    private static (string Fault, string Remedy) GetFaultAndRemedy(ContractProblem problem, Annotation annotation) => (problem.Reason, annotation.Kind) switch
    {
        (Reason.Undefined, AnnotationKind.CustomData) =>
            ("has a key that is blank or not valid text, so it can't be sent", "use a CustomDataKeys constant or a property name of your own"),
        (Reason.Undefined, _) =>
            ($"has the key '{problem.Key}', which Meta doesn't define for user_data, so it never matches", GetNearestKeyRemedy(problem, annotation.Kind)),
        (_, AnnotationKind.Hashed or AnnotationKind.Clear) when ParameterDefinitions.Find(ParameterSection.UserData, problem.Key ?? "") is null && problem.Key is not null =>
            ($"has the key '{problem.Key}', which Meta doesn't read from user_data, so it never matches", GetOtherSectionRemedy(problem.Key)),

        // Entries of contents contain only custom data.
        _ => ($"has [{annotation.Kind}] in an entry of contents, where Meta reads only product data", "move it to the contract, or remove the attribute"),
    };

    private static string GetNearestKeyRemedy(ContractProblem problem, AnnotationKind kind) =>
        FindIntendedKey(problem) is { } key
            ? "use " + UserDataAttributes.FormatAttribute(key)
            : "use a UserDataKeys constant, such as " + (kind == AnnotationKind.Hashed ? "[Hashed(UserDataKeys.Email)]" : "[Clear(UserDataKeys.Fbc)]");

    private static string GetOtherSectionRemedy(string key) => ParameterDefinitions.Find(ParameterSection.CustomData, key) is not null
        ? "use " + MessageFormat.FormatAttribute(AnnotationKind.CustomData, key)
        : "use a UserDataKeys constant, or remove the attribute";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract)
    {
        if (problem.Annotation is not { Kind: AnnotationKind.Hashed or AnnotationKind.Clear } || problem.Key is not { } writtenKey)
            return [];
        if (problem.Reason is Reason.Undefined)
            return FindIntendedKey(problem) is { } key ? [(FixProperties.Key, key), (FixProperties.Replacement, UserDataAttributes.GetKind(key).ToString())] : [];

        return ParameterDefinitions.Find(ParameterSection.CustomData, writtenKey) is not null
            ? [(FixProperties.Key, writtenKey), (FixProperties.Replacement, nameof(AnnotationKind.CustomData))]
            : [];
    }

    private static string? FindIntendedKey(ContractProblem problem) => KeyInference.InferUserDataKey(problem.Key!) ?? KeyInference.InferUserDataKey(problem.Symbol.Name);
}
