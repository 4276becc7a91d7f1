using Capi.Catalog;
using Capi.ContractReading.Members;
using Capi.ContractReading.Rules;

namespace Capi.ContractReading.Readers;

/// <summary>The key of an annotation, or the rule that it violates.</summary>
internal readonly struct ResolvedKey
{
    /// <summary>A valid key.</summary>
    /// <param name="parameter">The definition of the parameter; null for a custom property.</param>
    public ResolvedKey(string key, ParameterDefinition? parameter)
    {
        Key = key;
        Parameter = parameter;
    }

    /// <summary>A key that violates a rule; null when there is none.</summary>
    public ResolvedKey(ContractRule violatedRule, string? key, Enum? reason = null)
    {
        ViolatedRule = violatedRule;
        Key = key;
        Reason = reason;
    }

    public string? Key { get; }

    public ParameterDefinition? Parameter { get; }

    public ContractRule? ViolatedRule { get; }

    /// <summary>The reason, where the violated rule has several.</summary>
    public Enum? Reason { get; }

    /// <summary>Returns true after adding the problem of an invalid key.</summary>
    public bool ReportIfInvalid(ReadingState state, AnnotatedMember member, Annotation annotation)
    {
        if (ViolatedRule is null)
            return false;

        state.AddProblem(ViolatedRule, member.Symbol, Key, annotation, Reason);
        return true;
    }
}
