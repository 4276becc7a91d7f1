namespace Capi.Storage.Sqlite.Database;

/// <summary>An event or a dead letter in the file.</summary>
internal sealed record StoredRow(long Id, string Dataset, byte[] Json)
{
    /// <summary>Contains no event data.</summary>
    public override string ToString() => "***";
}
