#pragma warning disable CS1591 // skeleton
using System.ComponentModel;
using System.Net;

namespace Capi.Payload;

/// <summary>The plumbing that generated code writes an event with. Not for use by hand: it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MetaEventWriter
{
    internal MetaEventWriter()
    {
    }

    // ---- event
    public void EventId(string? value) => throw new NotImplementedException();
    public void EventId(Guid? value) => throw new NotImplementedException();
    public void EventId(long? value) => throw new NotImplementedException();
    public void EventId(ulong? value) => throw new NotImplementedException();
    public void EventTime(DateTimeOffset? value) => throw new NotImplementedException();
    public void EventSourceUrl(string? value) => throw new NotImplementedException();
    public void EventSourceUrl(Uri? value) => throw new NotImplementedException();
    public void ReferrerUrl(string? value) => throw new NotImplementedException();
    public void ReferrerUrl(Uri? value) => throw new NotImplementedException();
    public void OptOut(bool? value) => throw new NotImplementedException();

    // ---- user_data
    public void BeginUserData() => throw new NotImplementedException();
    public void EndUserData() => throw new NotImplementedException();
    public void BeginList(UserDataKey key) => throw new NotImplementedException();
    public void EndList() => throw new NotImplementedException();
    public void Hashed(UserDataKey key, string? value) => throw new NotImplementedException();
    public void Hashed(UserDataKey key, DateOnly? value) => throw new NotImplementedException();
    public void Hashed(UserDataKey key, DateTimeOffset? value) => throw new NotImplementedException();
    public void Hashed(UserDataKey key, Guid? value) => throw new NotImplementedException();
    public void Hashed(UserDataKey key, long? value) => throw new NotImplementedException();
    public void Hashed(UserDataKey key, ulong? value) => throw new NotImplementedException();
    public void Hashed(UserDataKey key, Sha256Digest? value) => throw new NotImplementedException();
    public void Clear(UserDataKey key, string? value) => throw new NotImplementedException();
    public void Clear(UserDataKey key, Guid? value) => throw new NotImplementedException();
    public void Clear(UserDataKey key, long? value) => throw new NotImplementedException();
    public void Clear(UserDataKey key, ulong? value) => throw new NotImplementedException();
    public void Clear(UserDataKey key, IPAddress? value) => throw new NotImplementedException();
    public void Clear(UserDataKey key, Uri? value) => throw new NotImplementedException();

    // ---- custom_data
    public void BeginCustomData() => throw new NotImplementedException();
    public void EndCustomData() => throw new NotImplementedException();
    public void Value(long? value) => throw new NotImplementedException();
    public void Value(ulong? value) => throw new NotImplementedException();
    public void Value(decimal? value) => throw new NotImplementedException();
    public void Value(double? value) => throw new NotImplementedException();
    public void Value(float? value) => throw new NotImplementedException();
    public void Currency(string? value) => throw new NotImplementedException();
    public void Property(ReadOnlySpan<byte> key, string? value) => throw new NotImplementedException();
    public void Property(ReadOnlySpan<byte> key, bool? value) => throw new NotImplementedException();
    public void Property(ReadOnlySpan<byte> key, long? value) => throw new NotImplementedException();
    public void Property(ReadOnlySpan<byte> key, ulong? value) => throw new NotImplementedException();
    public void Property(ReadOnlySpan<byte> key, decimal? value) => throw new NotImplementedException();
    public void Property(ReadOnlySpan<byte> key, double? value) => throw new NotImplementedException();
    public void Property(ReadOnlySpan<byte> key, float? value) => throw new NotImplementedException();
    public void Property(ReadOnlySpan<byte> key, DateOnly? value) => throw new NotImplementedException();
    public void Property(ReadOnlySpan<byte> key, DateTimeOffset? value) => throw new NotImplementedException();
    public void Property(ReadOnlySpan<byte> key, Guid? value) => throw new NotImplementedException();
    public void Property(ReadOnlySpan<byte> key, Uri? value) => throw new NotImplementedException();
    public void BeginArray(ReadOnlySpan<byte> key) => throw new NotImplementedException();
    public void EndArray() => throw new NotImplementedException();
    public void BeginContent() => throw new NotImplementedException();
    public void EndContent() => throw new NotImplementedException();

    // In an array of plain values, items are written with these.
    public void Item(string? value) => throw new NotImplementedException();
    public void Item(bool? value) => throw new NotImplementedException();
    public void Item(long? value) => throw new NotImplementedException();
    public void Item(ulong? value) => throw new NotImplementedException();
    public void Item(decimal? value) => throw new NotImplementedException();
    public void Item(double? value) => throw new NotImplementedException();
    public void Item(float? value) => throw new NotImplementedException();
    public void Item(DateOnly? value) => throw new NotImplementedException();
    public void Item(DateTimeOffset? value) => throw new NotImplementedException();
    public void Item(Guid? value) => throw new NotImplementedException();
    public void Item(Uri? value) => throw new NotImplementedException();
}
