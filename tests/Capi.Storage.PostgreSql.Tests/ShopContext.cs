using Capi.Storage.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Capi.Storage.PostgreSql.Tests;

/// <summary>The database of a shop.</summary>
internal sealed class ShopContext(DbContextOptions<ShopContext> options, SchemaName schema) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddCapiOutbox(schema.Value);
}

/// <summary>The schema of the store's tables. EF Core caches the model, so only one test uses the context.</summary>
internal sealed record SchemaName(string Value);
