using Capi.Cli.Reporting;
using Capi.ContractDescriptions.Locking;

namespace Capi.Cli.Locking;

/// <summary>The differences between a lock and assemblies, as the analyzer reports them.</summary>
internal static class LockFindings
{
    /// <summary>Compares the assemblies that were passed; what the lock says about others is left alone.</summary>
    public static IReadOnlyList<ReportFinding> Find(LockReader reader, LockFile current, string path)
    {
        var findings = new List<ReportFinding>();
        foreach (var assembly in current.Assemblies)
        {
            foreach (var change in AssemblyComparison.Compare(reader.File!.GetContracts(assembly), current.GetContracts(assembly), []))
                findings.Add(CreateFinding(change, reader, assembly, path));
        }

        return findings;
    }

    private static ReportFinding CreateFinding(ContractChange change, LockReader reader, string assembly, string path)
    {
        var name = change.LockedType is { } type ? reader.FindName(assembly, type) : null;
        return new ReportFinding(GetLevel(change.Kind), LockRuleIds.Get(change.Kind), LockMessages.Format(change) + ".")
        {
            File = path,
            Line = name is null ? 1 : reader.GetLine(name.Start),
        };
    }

    // The severities of the rules (docs/contract-lock.md).
    private static ReportLevel GetLevel(ContractChangeKind kind) => kind switch
    {
        ContractChangeKind.Added => ReportLevel.Info,
        ContractChangeKind.Narrowed => ReportLevel.Warning,
        _ => ReportLevel.Error,
    };
}
