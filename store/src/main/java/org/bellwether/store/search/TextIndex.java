package org.bellwether.store.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Span;
import org.bellwether.store.CaseFolder;

/** The sentences of a case, searchable. The stored texts are the truth: before each answer the index is brought up to them. */
public final class TextIndex {
    private static final String TEXT = "text";
    private static final String ARTICLE = "article";
    private static final String START = "start";
    private static final String END = "end";

    private final CaseFolder folder;
    private final Path path;
    private final Analyzer analyzer = new Words();

    public TextIndex(CaseFolder folder) {
        this.folder = folder;
        this.path = folder.folder().resolve("index");
    }

    /**
     * The sentences that match, best first; equal ones by article and place.
     *
     * @param words words, "phrases", +must, -not, pre*; no text is refused
     * @throws IOException when the index cannot be written or read
     */
    public List<Hit> search(String words, int limit) throws IOException {
        try {
            update();
            return found(words, limit);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException damaged) {
            delete();
            update();
            return found(words, limit);
        }
    }

    private List<Hit> found(String words, int limit) throws IOException {
        try (Directory directory = FSDirectory.open(path);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return found(reader, words, limit);
        }
    }

    /** In an index that is open. */
    List<Hit> found(DirectoryReader reader, String words, int limit) throws IOException {
        SimpleQueryParser parser = new SimpleQueryParser(analyzer, TEXT);
        parser.setDefaultOperator(BooleanClause.Occur.SHOULD);
        Query query = parser.parse(words);
        IndexSearcher searcher = new IndexSearcher(reader);
        Sort order = new Sort(
                SortField.FIELD_SCORE,
                new SortField(ARTICLE, SortField.Type.STRING),
                new SortField(START, SortField.Type.LONG));
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc match : searcher.search(query, Math.max(1, limit), order, true).scoreDocs) {
            Document document = searcher.storedFields().document(match.doc);
            double score = match instanceof FieldDoc sorted && sorted.fields[0] instanceof Float f ? f : match.score;
            hits.add(new Hit(
                    new Span(
                            new ArticleId(document.get(ARTICLE)),
                            document.getField(START).numericValue().intValue(),
                            document.getField(END).numericValue().intValue(),
                            document.get(TEXT)),
                    score));
        }
        return hits;
    }

    /** Adds what is missing, takes out what is gone. Another process that does so at the same time is left to it. */
    void update() throws IOException {
        Set<String> wanted = new TreeSet<>();
        folder.articleIds().forEach(id -> wanted.add(id.value()));
        try (Directory directory = FSDirectory.open(path)) {
            Set<String> there = indexed(directory);
            if (there.equals(wanted) && DirectoryReader.indexExists(directory)) {
                return;
            }
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (String id : there) {
                    if (!wanted.contains(id)) {
                        writer.deleteDocuments(new Term(ARTICLE, id));
                    }
                }
                for (String id : wanted) {
                    if (!there.contains(id)) {
                        Article article = folder.article(new ArticleId(id)).orElse(null);
                        if (article != null) {
                            add(writer, article);
                        }
                    }
                }
                writer.forceMergeDeletes();
                writer.commit();
            } catch (LockObtainFailedException busy) {
                if (!DirectoryReader.indexExists(directory)) {
                    throw busy;
                }
            }
        }
    }

    /** Opens the index as it is; to be closed by whoever asks. */
    DirectoryReader open() throws IOException {
        return DirectoryReader.open(FSDirectory.open(path));
    }

    private static Set<String> indexed(Directory directory) throws IOException {
        Set<String> ids = new TreeSet<>();
        if (DirectoryReader.indexExists(directory)) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Terms terms = MultiTerms.getTerms(reader, ARTICLE);
                if (terms != null) {
                    TermsEnum each = terms.iterator();
                    for (BytesRef id = each.next(); id != null; id = each.next()) {
                        ids.add(id.utf8ToString());
                    }
                }
            }
        }
        return ids;
    }

    private static void add(IndexWriter writer, Article article) throws IOException {
        for (Span sentence : SentenceSpans.of(article)) {
            Document document = new Document();
            document.add(new TextField(TEXT, sentence.quote(), Field.Store.YES));
            document.add(new StringField(ARTICLE, article.id().value(), Field.Store.YES));
            document.add(
                    new SortedDocValuesField(ARTICLE, new BytesRef(article.id().value())));
            document.add(new StoredField(START, sentence.start()));
            document.add(new NumericDocValuesField(START, sentence.start()));
            document.add(new StoredField(END, sentence.end()));
            writer.addDocument(document);
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Words without case, diacritics and English endings; other languages lose little by it. */
    private static final class Words extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, new PorterStemFilter(folded));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
    }
}
