namespace SundAI.Portal.Platform.Search;

/// <summary>What the model cannot say: the full-text table and its upkeep, run by the first migration of each database.</summary>
public static class SearchSchema
{
    /// <summary>
    /// The statements for a database. SQLite keeps an external-content FTS5 table in step by triggers; PostgreSQL indexes the
    /// words themselves. <c>remove_diacritics 0</c>, since folding is ours: SQLite folds å but not æ and ø.
    /// </summary>
    public static string Create(bool isSqlite) =>
        isSqlite
            ? """
                CREATE VIRTUAL TABLE "SearchWords" USING fts5("Words", content='SearchRows', content_rowid='Id', tokenize='unicode61 remove_diacritics 0');
                CREATE TRIGGER "SearchRows_Insert" AFTER INSERT ON "SearchRows" BEGIN
                  INSERT INTO "SearchWords"(rowid, "Words") VALUES (new."Id", new."Words"); END;
                CREATE TRIGGER "SearchRows_Delete" AFTER DELETE ON "SearchRows" BEGIN
                  INSERT INTO "SearchWords"("SearchWords", rowid, "Words") VALUES ('delete', old."Id", old."Words"); END;
                CREATE TRIGGER "SearchRows_Update" AFTER UPDATE ON "SearchRows" BEGIN
                  INSERT INTO "SearchWords"("SearchWords", rowid, "Words") VALUES ('delete', old."Id", old."Words");
                  INSERT INTO "SearchWords"(rowid, "Words") VALUES (new."Id", new."Words"); END;
                """
            : """CREATE INDEX "IX_SearchRows_Words" ON "SearchRows" USING gin (to_tsvector('simple', "Words"));""";
}
