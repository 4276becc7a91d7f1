using System.Globalization;

namespace Capi.ContractDescriptions.Locking;

/// <summary>The messages of the rules about the lock. {0} is the contract, the others are <see cref="ContractChange.Arguments"/>.</summary>
internal static class LockMessages
{
    private const string OrUpdate = ", or update the lock if this is intended";

    public const string Damaged = "The contract lock can't be read ({0}), so nothing is compared with it; restore the file, or delete it and write it again with 'capi lock'";
    public const string IdentifierLost = "'{0}' no longer sends {1}, which the contract lock lists, so Meta matches fewer of its events to people; send it" + OrUpdate;
    public const string KeyRenamed = "'{0}' sends {2} instead of {1}, which the contract lock lists, so reports and audiences that use {1} get no more data; restore the key" + OrUpdate;
    public const string HashedBecameClear = "'{0}' sends {1} in clear, which the contract lock lists as hashed, so raw identifiers reach Meta; hash it" + OrUpdate;
    public const string EventRenamed = "'{0}' sends {2} instead of {1}, which the contract lock lists, so campaigns and audiences that use {1} get no more events; restore the name" + OrUpdate;
    public const string EventRemoved = "'{0}' is in the contract lock but no longer in the project, so campaigns and audiences that use its event {1} get no more events; restore it" + OrUpdate;
    public const string CurrencyDropped = "'{0}' no longer sends {1}, which the contract lock lists, so Meta can't use the value of its events; send it" + OrUpdate;
    public const string Narrowed = "'{0}' {1}, which differs from the contract lock, so reports and audiences may get less data; restore it" + OrUpdate;
    public const string Added = "'{0}' {1}, which the contract lock doesn't list; update the lock";

    /// <summary>The message of a difference.</summary>
    public static string Format(ContractChange change) =>
        string.Format(CultureInfo.InvariantCulture, GetFormat(change.Kind), [change.ShortName, .. change.Arguments]);

    /// <summary>The message of a lock that can't be read.</summary>
    public static string FormatDamaged(string reason) => Damaged.Replace("{0}", reason);

    private static string GetFormat(ContractChangeKind kind) => kind switch
    {
        ContractChangeKind.IdentifierLost => IdentifierLost,
        ContractChangeKind.KeyRenamed => KeyRenamed,
        ContractChangeKind.HashedBecameClear => HashedBecameClear,
        ContractChangeKind.EventRenamed => EventRenamed,
        ContractChangeKind.EventRemoved => EventRemoved,
        ContractChangeKind.CurrencyDropped => CurrencyDropped,
        ContractChangeKind.Narrowed => Narrowed,
        _ => Added,
    };
}
